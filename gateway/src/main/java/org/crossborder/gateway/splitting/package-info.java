// SPDX-License-Identifier: Apache-2.0
/**
 * Messages that are too large to go in one (OASIS ebMS 3.0 Part 2, 4; eDelivery AS4 Split and
 * Join): cut, sent and receipted in fragments, joined, and then one message again.
 */
@NullMarked
package org.crossborder.gateway.splitting;

import org.jspecify.annotations.NullMarked;
