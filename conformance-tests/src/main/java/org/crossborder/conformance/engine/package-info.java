// SPDX-License-Identifier: Apache-2.0
/** The suite as a test engine of the JUnit Platform. */
@NullMarked
package org.crossborder.conformance.engine;

import org.jspecify.annotations.NullMarked;
