// SPDX-License-Identifier: Apache-2.0
/** A relying party that the suite proves itself against; right, or blind to exactly one thing. */
@NullMarked
package org.crossborder.conformance.reference.relying;

import org.jspecify.annotations.NullMarked;
