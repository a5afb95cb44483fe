// SPDX-License-Identifier: Apache-2.0
/** The suite for trust proves itself. */
@NullMarked
package org.crossborder.conformance.trust;

import org.jspecify.annotations.NullMarked;
