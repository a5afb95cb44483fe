// SPDX-License-Identifier: Apache-2.0
/** Results beside each other. */
@NullMarked
package org.crossborder.conformance.comparison;

import org.jspecify.annotations.NullMarked;
