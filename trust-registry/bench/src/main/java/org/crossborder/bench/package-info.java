// SPDX-License-Identifier: Apache-2.0
/** Benchmarks of the code that every relying party runs; docs/performance.md has the results. */
@NullMarked
package org.crossborder.bench;

import org.jspecify.annotations.NullMarked;
