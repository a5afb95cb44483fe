// SPDX-License-Identifier: Apache-2.0
/**
 * The recognition decision: is this signer recognised, by whom, for what, when, and exactly why.
 */
@NullMarked
package org.crossborder.trust.decision;

import org.jspecify.annotations.NullMarked;
