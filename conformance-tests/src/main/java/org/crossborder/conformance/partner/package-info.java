// SPDX-License-Identifier: Apache-2.0
/** The suite as a trading partner: keys, P-Mode, and what went over the line. */
@NullMarked
package org.crossborder.conformance.partner;

import org.jspecify.annotations.NullMarked;
