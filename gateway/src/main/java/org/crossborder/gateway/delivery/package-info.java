// SPDX-License-Identifier: Apache-2.0
/** Deliver: an inbound document inspected, handed to the national side, and acknowledged. */
@NullMarked
package org.crossborder.gateway.delivery;

import org.jspecify.annotations.NullMarked;
