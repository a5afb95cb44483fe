// SPDX-License-Identifier: Apache-2.0
/** The report for people as PDF, for paper and archives. */
@NullMarked
package org.crossborder.validation.report.pdf;

import org.jspecify.annotations.NullMarked;
