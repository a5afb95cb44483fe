// SPDX-License-Identifier: Apache-2.0
/**
 * One Party's self-assessment: its agencies, answers, actions and test results, as entries and as
 * the whole that they make.
 */
@NullMarked
package org.crossborder.conformance.readiness.assessment;

import org.jspecify.annotations.NullMarked;
