// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.reception;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.msh.Reception;

/**
 * PMode[].ReceptionAwareness.DuplicateDetection over a window (AS4 3.2.2). A MessageId is
 * remembered for the window at least, from the reception or from the eb:Timestamp if that is later.
 * An unknown message whose signed eb:Timestamp lies outside the window may be one that was
 * forgotten, so it is refused: nothing is ever delivered twice, however late it is sent again
 * (decision 78).
 */
public final class DuplicateWindow {
  private DuplicateWindow() {}

  /** Before this its MessageId must not be forgotten. */
  static Instant rememberedUntil(ReceivedMessage message) {
    Instant said = timestamp(message);
    Instant later = said.isAfter(message.receivedAt()) ? said : message.receivedAt();
    return later.plus(window(message));
  }

  /** Why a message that is not known cannot be taken for a new one, if so. */
  public static Optional<Reception> refusal(ReceivedMessage message) {
    Duration age = Duration.between(timestamp(message), message.receivedAt());
    return age.abs().compareTo(window(message)) < 0
        ? Optional.empty()
        : Optional.of(
            new Reception.Refused(
                ErrorCode.VALUE_INCONSISTENT,
                "The eb:Timestamp %s is further than %s from now (%s), which is how long MessageIds"
                        .formatted(timestamp(message), window(message), message.receivedAt())
                    + " are remembered here; whether it has come before cannot be told. Send it"
                    + " under a new MessageId if it never was receipted."));
  }

  private static Instant timestamp(ReceivedMessage message) {
    return message.userMessage().messageInfo().timestamp();
  }

  private static Duration window(ReceivedMessage message) {
    return message.leg().receptionAwareness().duplicateWindow();
  }
}
