// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Identity and time of a message unit (ebMS 3.0 Core 5.2.2.1).
 *
 * @param messageId globally unique, an RFC 2822 msg-id without angle brackets
 * @param refToMessageId the message this one answers
 */
public record MessageInfo(Instant timestamp, String messageId, @Nullable String refToMessageId) {}
