// SPDX-License-Identifier: Apache-2.0
/** The parts put together: where each object is made, and where the two ports are opened. */
@NullMarked
package org.crossborder.gateway.application;

import org.jspecify.annotations.NullMarked;
