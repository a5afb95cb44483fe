// SPDX-License-Identifier: Apache-2.0
/** Pages on paper: PDF with its own fonts. */
@NullMarked
package org.crossborder.conformance.paper;

import org.jspecify.annotations.NullMarked;
