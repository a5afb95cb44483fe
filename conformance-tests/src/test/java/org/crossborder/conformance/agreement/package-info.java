// SPDX-License-Identifier: Apache-2.0
/** The suite for the 54 rules proves itself. */
@NullMarked
package org.crossborder.conformance.agreement;

import org.jspecify.annotations.NullMarked;
