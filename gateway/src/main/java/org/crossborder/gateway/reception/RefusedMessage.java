// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.reception;

import org.crossborder.gateway.ebms.EbmsError;

/**
 * What the consumer is notified of when a message for it was refused (ebMS 3.0 Core appendix D.3.4,
 * NotifyConsumer). Nothing of the message is stored.
 *
 * @param messageId as the message says it
 * @param sender ISO code of the Party that it says it is from; perhaps it could not prove it
 */
public record RefusedMessage(String messageId, String sender, EbmsError error) {}
