// SPDX-License-Identifier: Apache-2.0
/** Whether the gateway can work, what is stuck, with whom, since when, and why. */
@NullMarked
package org.crossborder.gateway.health;

import org.jspecify.annotations.NullMarked;
