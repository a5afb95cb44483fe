// SPDX-License-Identifier: Apache-2.0
/** What follows from the answers: findings, gaps, what-if, comparison. Never a score (rule G06). */
@NullMarked
package org.crossborder.conformance.readiness.finding;

import org.jspecify.annotations.NullMarked;
