// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.Gzip;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.Security;
import org.crossborder.gateway.security.Decryptor;
import org.crossborder.gateway.security.Inbound;
import org.crossborder.gateway.security.SignatureVerifier;
import org.crossborder.gateway.security.VerifiedSignature;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a user message, whether it was pushed to us (HTTP request) or pulled by us (HTTP
 * response), in this order. Each step returns what the next one needs or refuses the message;
 * nothing is stored before all of them have passed, and the receipt is signed only after that.
 */
public final class ReceivingPipeline {
  private final Supplier<PModes> pmodes;
  private final Decryptor decryptor;
  private final SignatureVerifier verifier;
  private final PayloadCompression compression;
  private final ReceptionAwareness receptionAwareness;
  private final ErrorReporting errors;
  private final Clock clock;

  /**
   * One for all messages; it is thread-safe.
   *
   * @param pmodes of this moment; an exception means that there is no trust data, and the partner
   *     is told to try again
   */
  public ReceivingPipeline(
      Supplier<PModes> pmodes,
      Decryptor decryptor,
      MessageReception reception,
      SignalPrinter signals,
      PackagingLimits limits,
      Clock clock) {
    this.pmodes = pmodes;
    this.decryptor = decryptor;
    this.verifier = new SignatureVerifier(decryptor.policy());
    this.compression = new PayloadCompression(new Gzip(limits));
    this.receptionAwareness = new ReceptionAwareness(reception, signals, verifier);
    this.errors = new ErrorReporting(signals);
    this.clock = clock;
  }

  /** Takes a message in; whatever it is, it earns a receipt or an error. */
  Reply receive(Unpacked unpacked, UserMessage message, Spool spool) {
    String messageId = unpacked.messageId();
    Leg leg;
    Optional<MessageFragment> fragment;
    try {
      fragment = FragmentStructure.of(unpacked.envelope());
      unpacked.envelope().requireEmptyBody();
      leg = pmodes.get().forReceived(message);
    } catch (MessageRefused e) {
      return new Reply.Refusal(errors.refused(messageId, e, unpacked.spokenSuite()), null);
    } catch (RuntimeException e) {
      return new Reply.Fault(errors.fault(messageId, e, unpacked.spokenSuite()));
    }
    try {
      return new Reply.Receipt(
          receptionAwareness.receipt(check(unpacked, message, fragment.orElse(null), leg, spool)));
    } catch (MessageRefused e) {
      receptionAwareness.refused(message, leg, e);
      return new Reply.Refusal(errors.refused(messageId, e, leg.security().suite()), leg);
    } catch (IOException | RuntimeException e) {
      return new Reply.Fault(errors.fault(messageId, e, leg.security().suite()));
    }
  }

  private ReceivedMessage check(
      Unpacked unpacked,
      UserMessage message,
      @Nullable MessageFragment fragment,
      Leg leg,
      Spool spool)
      throws MessageRefused, IOException {
    Instant now = clock.instant();
    unpacked.peer().requireToBe(leg.sender(), now);
    List<Attachment> attachments = unpacked.mime().attachments();
    List<Attachment> parts =
        fragment == null
            ? AnnouncedParts.inOrder(message, attachments)
            : FragmentStructure.part(fragment, message, attachments);
    List<Attachment> plain =
        decryptor.decrypt(unpacked.envelope(), parts, inbound(leg.security(), now), spool);
    VerifiedSignature signature =
        verifier.verify(
            unpacked.envelope(),
            plain,
            leg.security().senderSigning(),
            leg.security().suite(),
            now);
    List<ReceivedPayload> payloads =
        fragment == null
            ? compression.decompress(message.payloadInfo(), plain, spool)
            : List.of(PayloadCompression.uncompressed(plain.get(0)));
    return new ReceivedMessage(
        message,
        leg,
        payloads,
        signature.signer(),
        signature.references(),
        unpacked.mime().envelope(),
        now,
        fragment);
  }

  private static Inbound inbound(Security security, Instant now) {
    return new Inbound(security.suite(), security.alsoAccepted(), now);
  }
}
