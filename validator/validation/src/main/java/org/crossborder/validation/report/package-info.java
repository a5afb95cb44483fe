// SPDX-License-Identifier: Apache-2.0
/** The one report that every form of output is written from. */
@NullMarked
package org.crossborder.validation.report;

import org.jspecify.annotations.NullMarked;
