// SPDX-License-Identifier: Apache-2.0
/** Certificate revocation lists, and what they say of a certificate (RFC 5280, sections 5, 6.3). */
@NullMarked
package org.crossborder.trust.path.revocation;

import org.jspecify.annotations.NullMarked;
