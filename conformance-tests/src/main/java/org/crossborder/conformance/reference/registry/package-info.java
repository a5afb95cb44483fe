// SPDX-License-Identifier: Apache-2.0
/** A trust registry that the suite proves itself against; right, or wrong in exactly one thing. */
@NullMarked
package org.crossborder.conformance.reference.registry;

import org.jspecify.annotations.NullMarked;
