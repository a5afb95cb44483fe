// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.as4.http.HttpAnswer;
import org.crossborder.conformance.as4.mime.HttpBody;
import org.crossborder.conformance.partner.PMode;

/**
 * Receives user messages as eDelivery AS4 asks: unpack, header, P-Mode, payloads announced,
 * decryption, signature, decompression, duplicates, receipt. Each step asks the peer's conduct
 * whether its clause is kept.
 */
public final class ReceivingMsh {
  private final Conduct conduct;
  private final PMode pmode;
  private final Clock clock;
  private final Signals signals;
  private final Received received = new Received();
  private final Consumer<UserMessage> consumer;
  private final Correlation correlation;

  /** Whether a message fits what went before. */
  @FunctionalInterface
  public interface Correlation {
    /** Refuses what does not. */
    void check(UserMessage message) throws Refused;
  }

  /**
   * @param pmode as the peer has it: its own keys, and the other's certificates
   */
  public ReceivingMsh(Conduct conduct, PMode pmode, Clock clock) {
    this(conduct, pmode, clock, message -> {});
  }

  /** One that hands on what it has received. */
  public ReceivingMsh(Conduct conduct, PMode pmode, Clock clock, Consumer<UserMessage> consumer) {
    this(conduct, pmode, clock, consumer, message -> {});
  }

  /** One that also looks whether a message fits what went before. */
  public ReceivingMsh(
      Conduct conduct,
      PMode pmode,
      Clock clock,
      Consumer<UserMessage> consumer,
      Correlation correlation) {
    this.consumer = consumer;
    this.correlation = correlation;
    this.conduct = conduct;
    this.pmode = pmode;
    this.clock = clock;
    this.signals = new Signals(conduct, pmode, clock);
  }

  Conduct conduct() {
    return conduct;
  }

  /** The answer to one HTTP request. */
  public HttpAnswer receive(HttpBody body) {
    String messageId = "";
    try {
      Unpacked message = Unpacked.of(body, conduct);
      messageId = message.user().messageId();
      return accepted(message);
    } catch (Refused refused) {
      return signals.error(refused, messageId);
    } catch (AcknowledgedSignal signal) {
      return signals.nothing();
    } catch (IOException notXml) {
      return signals.error(
          new Refused(ErrorCode.INVALID_HEADER, String.valueOf(notXml.getMessage())), messageId);
    }
  }

  private HttpAnswer accepted(Unpacked message) throws Refused {
    new HeaderCheck(conduct).check(message);
    new PModeCheck(conduct, pmode).check(message.user());
    correlation.check(message.user());
    PayloadCheck payloads = new PayloadCheck(conduct);
    payloads.announced(message);
    Optional<Unpacked> decrypted = new DecryptionCheck(conduct, pmode).decrypted(message);
    if (decrypted.isPresent()) {
      new SecurityCheck(conduct, pmode, clock).check(decrypted.get());
      payloads.decompressed(decrypted.get());
    }
    Optional<HttpAnswer> before = received.before(message, conduct);
    if (before.isPresent()) {
      return before.get();
    }
    HttpAnswer receipt = signals.receipt(message);
    received.remember(message, receipt);
    consumer.accept(message.user());
    return receipt;
  }
}
