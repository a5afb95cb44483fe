// SPDX-License-Identifier: Apache-2.0
/**
 * A small receiving MSH that does all right, or breaks one clause: the suite proves itself on it.
 */
@NullMarked
package org.crossborder.conformance.reference;

import org.jspecify.annotations.NullMarked;
