// SPDX-License-Identifier: Apache-2.0
/** The proof of a run: one signed file, and the same verdict from it without a network. */
@NullMarked
package org.crossborder.conformance.evidence;

import org.jspecify.annotations.NullMarked;
