// SPDX-License-Identifier: Apache-2.0
/** The pages of runs in a browser. */
@NullMarked
package org.crossborder.conformance.page;

import org.jspecify.annotations.NullMarked;
