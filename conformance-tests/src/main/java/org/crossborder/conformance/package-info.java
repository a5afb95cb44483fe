// SPDX-License-Identifier: Apache-2.0
/** The conformance tests. */
@NullMarked
package org.crossborder.conformance;

import org.jspecify.annotations.NullMarked;
