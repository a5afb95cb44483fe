// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

/**
 * An eb:SignalMessage that asks for the oldest message of a channel (ebMS 3.0 Core 5.2.3.1).
 *
 * @param mpc the message partition channel, or a sub-channel of it; {@link UserMessage#DEFAULT_MPC}
 *     if the request names none
 */
public record PullRequest(MessageInfo messageInfo, String mpc) implements MessageUnit {}
