// SPDX-License-Identifier: Apache-2.0
/** The four languages in which everything is said. */
@NullMarked
package org.crossborder.conformance.language;

import org.jspecify.annotations.NullMarked;
