// SPDX-License-Identifier: Apache-2.0
/** A national side that the suite proves itself against; right, or wrong in exactly one clause. */
@NullMarked
package org.crossborder.conformance.reference.national;

import org.jspecify.annotations.NullMarked;
