// SPDX-License-Identifier: Apache-2.0
/** Benchmarks of the validator; docs/performance.md has the results. */
@NullMarked
package org.crossborder.validation.bench;

import org.jspecify.annotations.NullMarked;
