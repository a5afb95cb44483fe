// SPDX-License-Identifier: Apache-2.0
/**
 * Daily reconciliation with each partner (rule X06; decision 76): both state what they sent and
 * received on a day, in messages of their own, and each compares the other's statement with its
 * store.
 */
@NullMarked
package org.crossborder.gateway.reconciliation;

import org.jspecify.annotations.NullMarked;
