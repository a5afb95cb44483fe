// SPDX-License-Identifier: Apache-2.0
/** Results are written as described. */
@NullMarked
package org.crossborder.conformance.report;

import org.jspecify.annotations.NullMarked;
