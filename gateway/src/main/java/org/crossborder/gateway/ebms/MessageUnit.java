// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

/** What an eb:Messaging header carries: in eDelivery AS4 exactly one of the two. */
public sealed interface MessageUnit permits UserMessage, SignalMessage {
  MessageInfo messageInfo();
}
