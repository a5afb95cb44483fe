// SPDX-License-Identifier: Apache-2.0
/** The XML of JUnit, for tools that run tests. */
@NullMarked
package org.crossborder.validation.report.junit;

import org.jspecify.annotations.NullMarked;
