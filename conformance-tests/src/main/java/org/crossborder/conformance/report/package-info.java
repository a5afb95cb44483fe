// SPDX-License-Identifier: Apache-2.0
/** What a run leaves: one result file, and pages, paper and a test report made of it. */
@NullMarked
package org.crossborder.conformance.report;

import org.jspecify.annotations.NullMarked;
