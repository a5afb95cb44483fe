// SPDX-License-Identifier: Apache-2.0
/**
 * What the gateway must not lose: payloads, messages with their states and history, receipts,
 * reports and acknowledgements.
 */
@NullMarked
package org.crossborder.gateway.store;

import org.jspecify.annotations.NullMarked;
