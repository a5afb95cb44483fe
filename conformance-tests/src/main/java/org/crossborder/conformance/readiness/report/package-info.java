// SPDX-License-Identifier: Apache-2.0
/** The findings and the action plan as JSON, CSV, HTML, DOCX and PDF, and signed. */
@NullMarked
package org.crossborder.conformance.readiness.report;

import org.jspecify.annotations.NullMarked;
