// SPDX-License-Identifier: Apache-2.0
/** Extensible Validation Report Language. */
@NullMarked
package org.crossborder.validation.report.xvrl;

import org.jspecify.annotations.NullMarked;
