// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.pmode.Leg;

/**
 * The test service (ebMS 3.0 Core 5.2.2.8, eDelivery AS4 3.4.1): a message without payloads under
 * the security of an agreement, which its receiver receipts and delivers to nobody.
 */
public final class TestService {
  private final SendingMsh msh;
  private final Supplier<String> messageIds;
  private final Clock clock;

  public TestService(SendingMsh msh, Supplier<String> messageIds, Clock clock) {
    this.msh = msh;
    this.messageIds = messageIds;
    this.clock = clock;
  }

  /**
   * Pings once; nothing is stored, and nothing tried again.
   *
   * @param leg of a P-Mode for tests that is pushed
   */
  public SendingOutcome ping(Leg leg) {
    if (!leg.isTest() || leg.pulled()) {
      throw new IllegalArgumentException("Nobody can be pinged on " + leg.pmode());
    }
    String messageId = messageIds.get();
    return msh.send(
        leg.userMessage(new MessageInfo(clock.instant(), messageId, null), messageId, List.of()),
        List.of(),
        leg);
  }
}
