// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.time.Instant;
import java.util.UUID;

/**
 * A document that was fetched from a queue.
 *
 * @param id of the document, and of its delivery
 * @param lentUntil unconfirmed by then, it is given out again
 * @param message that carried it, with all its payloads
 */
record DeliveryView(UUID id, Instant lentUntil, DocumentView document, MessageView message) {}
