// SPDX-License-Identifier: Apache-2.0
/** What a result says beside another one: changes, a badge, a verdict to publish. */
@NullMarked
package org.crossborder.conformance.comparison;

import org.jspecify.annotations.NullMarked;
