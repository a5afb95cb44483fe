// SPDX-License-Identifier: Apache-2.0
/**
 * Message partition channels (ebMS 3.0 Core 3.4), both sides: messages that partners pull from us,
 * and channels of theirs that we poll; and the signals about them, which go by connections of their
 * own.
 */
@NullMarked
package org.crossborder.gateway.mpc;

import org.jspecify.annotations.NullMarked;
