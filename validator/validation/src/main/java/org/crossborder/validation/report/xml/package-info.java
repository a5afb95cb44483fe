// SPDX-License-Identifier: Apache-2.0
/** XML, written so that text stays text. */
@NullMarked
package org.crossborder.validation.report.xml;

import org.jspecify.annotations.NullMarked;
