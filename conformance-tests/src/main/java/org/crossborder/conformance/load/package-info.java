// SPDX-License-Identifier: Apache-2.0
/**
 * Many messages at once against one gateway: how many, how fast, at what cost, and where each is.
 */
@NullMarked
package org.crossborder.conformance.load;

import org.jspecify.annotations.NullMarked;
