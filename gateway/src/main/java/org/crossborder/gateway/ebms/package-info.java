// SPDX-License-Identifier: Apache-2.0
/**
 * The messages of ebMS 3.0 (OASIS ebMS 3.0 Core, section 5) as immutable records that print and
 * parse.
 */
@NullMarked
package org.crossborder.gateway.ebms;

import org.jspecify.annotations.NullMarked;
