// SPDX-License-Identifier: Apache-2.0
/** The questions of the self-assessment: a versioned data file that a lawyer can correct. */
@NullMarked
package org.crossborder.conformance.readiness.checklist;

import org.jspecify.annotations.NullMarked;
