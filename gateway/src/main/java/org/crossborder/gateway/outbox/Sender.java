// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.outbox;

import java.time.Duration;

/**
 * This gateway as a sender.
 *
 * @param party ISO code of the Party it speaks for
 * @param messageIds makes MessageIds
 * @param expiry how long to try to send
 */
public record Sender(String party, MessageIds messageIds, Duration expiry) {}
