// SPDX-License-Identifier: Apache-2.0
/** Static Analysis Results Interchange Format (SARIF) 2.1.0. */
@NullMarked
package org.crossborder.validation.report.sarif;

import org.jspecify.annotations.NullMarked;
