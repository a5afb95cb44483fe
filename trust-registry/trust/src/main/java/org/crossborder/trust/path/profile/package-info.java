// SPDX-License-Identifier: Apache-2.0
/** What RFC 5280 asks of one certificate, whatever path it stands in (section 4). */
@NullMarked
package org.crossborder.trust.path.profile;

import org.jspecify.annotations.NullMarked;
