// SPDX-License-Identifier: Apache-2.0
/**
 * From the MSH into the store: durable before the receipt is signed, and once for each MessageId.
 */
@NullMarked
package org.crossborder.gateway.reception;

import org.jspecify.annotations.NullMarked;
