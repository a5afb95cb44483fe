// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sandbox;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.crossborder.gateway.ebms.SignedReference;
import org.crossborder.gateway.msh.ErrorCallback;
import org.crossborder.gateway.msh.MessagePartitionChannels;
import org.crossborder.gateway.msh.OutboundMessage;
import org.crossborder.gateway.msh.PullAnswering;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.msh.ReceivingMsh;
import org.crossborder.gateway.msh.ReceivingPipeline;
import org.crossborder.gateway.msh.SendingPipeline;
import org.crossborder.gateway.msh.SentMessages;
import org.crossborder.gateway.msh.SignalPrinter;
import org.crossborder.gateway.msh.SignalReceiving;
import org.crossborder.gateway.msh.SignalledErrors;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.security.Decryptor;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.SecurityPolicy;
import org.crossborder.gateway.security.Signer;

/**
 * The receiving side of practice: the same message service handler as the gateway's own, with keys,
 * a P-Mode and a memory of its own, and a switch for what it does wrong.
 */
public final class PracticePartner {
  private final PracticeKeys keys;
  private final Path spool;
  private final Clock clock;
  private final Supplier<PModes> pmodes;
  private final PracticeReception reception;
  private volatile Fault fault = Fault.NONE;

  /**
   * A partner that listens nowhere yet.
   *
   * @param address where it listens, asked when the first message has come
   * @param delay how late its receipt is with {@link Fault#DELAY}
   * @param spool directory for messages on their way in
   */
  public PracticePartner(
      PracticeKeys keys, Supplier<URI> address, Duration delay, Path spool, Clock clock) {
    this.keys = keys;
    this.pmodes = () -> PracticeAgreement.with(keys, address.get()).received();
    this.spool = spool;
    this.clock = clock;
    this.reception = new PracticeReception(this::fault, delay);
  }

  /** What it does wrong with the next message. */
  public Fault fault() {
    return fault;
  }

  void behave(Fault wrong) {
    fault = wrong;
  }

  PracticeReception reception() {
    return reception;
  }

  /** It as it should be. */
  public ReceivingMsh sound() {
    return msh(keys.partner());
  }

  /** It as it is when it still signs with the certificate of yesterday. */
  public ReceivingMsh expired() {
    return msh(keys.expired());
  }

  /**
   * A signed receipt for other bytes than the message had that this thread has just taken in.
   *
   * @return empty if none was taken in
   */
  public Optional<byte[]> wrongReceipt() {
    return reception.latest().map(this::wrongReceipt);
  }

  private byte[] wrongReceipt(ReceivedMessage message) {
    List<SignedReference> wrong =
        message.signedReferences().stream()
            .map(
                one ->
                    new SignedReference(
                        one.uri(), one.transforms(), one.digestMethod(), "A".repeat(43) + "="))
            .toList();
    return printer(keys.partner()).receipt(message.messageId(), wrong, message.leg().security());
  }

  private SignalPrinter printer(MshKey signing) {
    return new SignalPrinter(signer(signing), () -> UUID.randomUUID() + "@practice", clock);
  }

  private static Signer signer(MshKey signing) {
    return new Signer(List.of(signing));
  }

  private ReceivingMsh msh(MshKey signing) {
    SignalPrinter printer = printer(signing);
    PackagingLimits limits = PackagingLimits.DEFAULT;
    Decryptor decryptor = new Decryptor(() -> List.of(keys.partner()), SecurityPolicy.STANDARD);
    return new ReceivingMsh(
        limits,
        new ReceivingPipeline(pmodes, decryptor, reception, printer, limits, clock),
        new PullAnswering(
            pmodes,
            new NothingWaits(),
            new SendingPipeline(signer(signing), clock),
            printer,
            spool,
            clock),
        new SignalReceiving(new NothingSent(), printer, clock),
        new ErrorCallback(pmodes, (refToMessageId, leg, signal) -> {}),
        printer,
        spool);
  }

  /** Nothing can be pulled from it. */
  private static final class NothingWaits implements MessagePartitionChannels {
    @Override
    public Optional<OutboundMessage> take(String mpc, Leg authorised) {
      return Optional.empty();
    }

    @Override
    public void signed(String messageId, List<SignedReference> references) {}
  }

  /** It sends nothing of its own, so no signal can be about it. */
  private static final class NothingSent implements SentMessages {
    @Override
    public Optional<Sent> find(String messageId) {
      return Optional.empty();
    }

    @Override
    public void receipted(String messageId, byte[] receipt) {}

    @Override
    public void reported(String messageId, SignalledErrors errors) {}
  }
}
