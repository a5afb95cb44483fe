// SPDX-License-Identifier: Apache-2.0
/** The frame of every suite: requirements, modules that judge them, plans, runs, verdicts. */
@NullMarked
package org.crossborder.conformance.suite;

import org.jspecify.annotations.NullMarked;
