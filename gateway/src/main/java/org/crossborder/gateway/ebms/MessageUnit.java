// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

/** What an eb:Messaging header carries: in eDelivery AS4 exactly one of these. */
public sealed interface MessageUnit permits UserMessage, SignalMessage, PullRequest {
  MessageInfo messageInfo();
}
