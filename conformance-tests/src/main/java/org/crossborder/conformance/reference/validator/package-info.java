// SPDX-License-Identifier: Apache-2.0
/**
 * A validator that the suite proves itself against: small, and right about everything that the
 * suite asks; or blind to exactly one thing.
 */
@NullMarked
package org.crossborder.conformance.reference.validator;

import org.jspecify.annotations.NullMarked;
