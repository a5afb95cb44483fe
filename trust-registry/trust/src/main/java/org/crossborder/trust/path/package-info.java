// SPDX-License-Identifier: Apache-2.0
/** Validation of certification paths (RFC 5280). */
@NullMarked
package org.crossborder.trust.path;

import org.jspecify.annotations.NullMarked;
