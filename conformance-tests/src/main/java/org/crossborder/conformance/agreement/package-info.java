// SPDX-License-Identifier: Apache-2.0
/**
 * The rules of the Framework Agreement's catalogue: for each, something in which it is kept and
 * something in which it is broken, and whether the target tells the two apart.
 */
@NullMarked
package org.crossborder.conformance.agreement;

import org.jspecify.annotations.NullMarked;
