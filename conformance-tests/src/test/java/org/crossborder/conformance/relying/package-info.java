// SPDX-License-Identifier: Apache-2.0
/** The suite for relying parties proves itself. */
@NullMarked
package org.crossborder.conformance.relying;

import org.jspecify.annotations.NullMarked;
