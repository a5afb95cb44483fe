// SPDX-License-Identifier: Apache-2.0
/**
 * The conformance tests: they look at any gateway from outside, and import no code of ours but
 * their own.
 */
@NullMarked
package org.crossborder.conformance;

import org.jspecify.annotations.NullMarked;
