// SPDX-License-Identifier: Apache-2.0
/**
 * What stands in the way of a gateway's work, found before it starts: each examination says what it
 * tried, what it expected, what it saw, and what most likely mends it.
 */
@NullMarked
package org.crossborder.gateway.doctor;

import org.jspecify.annotations.NullMarked;
