// SPDX-License-Identifier: Apache-2.0
/** What the benchmarks measure with, and one that runs with little. */
@NullMarked
package org.crossborder.conformance.bench;

import org.jspecify.annotations.NullMarked;
