// SPDX-License-Identifier: Apache-2.0
/** The suite's plan for the national side is proven here. */
@NullMarked
package org.crossborder.conformance.national;

import org.jspecify.annotations.NullMarked;
