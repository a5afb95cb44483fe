// SPDX-License-Identifier: Apache-2.0
/** The forms that a report is written in. */
@NullMarked
package org.crossborder.validation.report.format;

import org.jspecify.annotations.NullMarked;
