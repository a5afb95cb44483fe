// SPDX-License-Identifier: Apache-2.0
/** The pages of runs: make a run file, run it, watch it, look at what it found, compare. */
@NullMarked
package org.crossborder.conformance.page;

import org.jspecify.annotations.NullMarked;
