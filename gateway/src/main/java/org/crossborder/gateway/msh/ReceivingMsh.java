// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.Envelope;
import org.crossborder.gateway.ebms.EnvelopeXml;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.MessagingReader;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.ContentType;
import org.crossborder.gateway.packaging.Gzip;
import org.crossborder.gateway.packaging.MimeMessage;
import org.crossborder.gateway.packaging.MimeReader;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.Spool;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.security.Decryptor;
import org.crossborder.gateway.security.SignatureVerifier;
import org.crossborder.gateway.security.VerifiedSignature;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * The receiving message service handler: one HTTP request in, one signal out. Each step either
 * returns what the next one needs or refuses the message; nothing is stored before all of them have
 * passed, and the receipt is signed only after that.
 */
public final class ReceivingMsh {
  private static final Logger LOG = LoggerFactory.getLogger(ReceivingMsh.class);

  private final Supplier<PModes> pmodes;
  private final Decryptor decryptor;
  private final SignatureVerifier verifier;
  private final MessageReception reception;
  private final SignalPrinter signals;
  private final MimeReader mimeReader;
  private final PayloadCompression compression;
  private final Path spoolDirectory;
  private final Clock clock;

  /**
   * One for all requests; it is thread-safe.
   *
   * @param pmodes of this moment; an exception means that there is no trust data, and the partner
   *     is told to try again
   * @param spoolDirectory for the temporary files of messages on their way in
   */
  public ReceivingMsh(
      Supplier<PModes> pmodes,
      Decryptor decryptor,
      MessageReception reception,
      SignalPrinter signals,
      PackagingLimits limits,
      Path spoolDirectory,
      Clock clock) {
    this.pmodes = pmodes;
    this.decryptor = decryptor;
    this.verifier = new SignatureVerifier();
    this.reception = reception;
    this.signals = signals;
    this.mimeReader = new MimeReader(limits);
    this.compression = new PayloadCompression(new Gzip(limits));
    this.spoolDirectory = spoolDirectory;
    this.clock = clock;
  }

  /** Takes a message in; whatever it is, the answer is a receipt or an error. */
  public Answer receive(String contentType, InputStream body) {
    Instant now = clock.instant();
    try (Spool spool = new Spool(spoolDirectory)) {
      MimeMessage mime = mimeReader.read(ContentType.parse(contentType), body, spool);
      Envelope envelope = Envelope.of(EnvelopeXml.parse(mime.envelope()));
      UserMessage message = userMessage(envelope);
      MDC.put("messageId", message.messageInfo().messageId());
      return receive(message, envelope, mime, spool, now);
    } catch (MessageRefused e) {
      return refuse(400, null, e);
    } catch (SlowSenderException e) {
      return refuse(408, ErrorCode.DELIVERY_FAILURE, e.getMessage() + ". Send it again.");
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("A message broke off: {}", e.toString());
      return failure(null, null);
    } catch (RuntimeException e) {
      return fail(MDC.get("messageId"), e, null);
    } finally {
      MDC.remove("messageId");
    }
  }

  /** What is no AS4 message at all gets an ebMS error too. */
  public Answer refuse(int httpStatus, ErrorCode code, String errorDetail) {
    return refuse(httpStatus, null, new MessageRefused(code, errorDetail));
  }

  private Answer receive(
      UserMessage message, Envelope envelope, MimeMessage mime, Spool spool, Instant now) {
    String messageId = message.messageInfo().messageId();
    Leg leg;
    try {
      envelope.requireEmptyBody();
      leg = pmodes.get().forReceived(message);
    } catch (MessageRefused e) {
      return refuse(200, messageId, e);
    }
    AlgorithmSuite suite = leg.security().suite();
    try {
      List<Attachment> parts = AnnouncedParts.inOrder(message, mime.attachments());
      List<Attachment> plain = decryptor.decrypt(envelope, parts, suite, spool);
      VerifiedSignature signature =
          verifier.verify(envelope, plain, leg.security().senderSigning(), suite, now);
      List<ReceivedPayload> payloads = decompress(message, plain, spool);
      return accept(
          new ReceivedMessage(
              message,
              leg,
              payloads,
              signature.signer(),
              signature.references(),
              mime.envelope(),
              now));
    } catch (MessageRefused e) {
      return refuse(200, messageId, e, suite);
    } catch (IOException | RuntimeException e) {
      return fail(messageId, e, suite);
    }
  }

  private static UserMessage userMessage(Envelope envelope) throws MessageRefused {
    if (MessagingReader.read(envelope.messaging()) instanceof UserMessage message) {
      return message;
    }
    throw new MessageRefused(
        ErrorCode.FEATURE_INCONSISTENT,
        "This endpoint takes user messages; signals come back on the response.");
  }

  private List<ReceivedPayload> decompress(UserMessage message, List<Attachment> plain, Spool spool)
      throws IOException, MessageRefused {
    List<ReceivedPayload> payloads = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      payloads.add(compression.decompress(message.payloadInfo().get(i), plain.get(i), spool));
    }
    return payloads;
  }

  /** Stores, then signs the receipt, then keeps it, then sends it; a ping is only receipted. */
  private Answer accept(ReceivedMessage message) throws MessageRefused {
    String messageId = message.userMessage().messageInfo().messageId();
    if (message.leg().isTest()) {
      LOG.info("Ping from {}", message.leg().sender().party());
      return new Answer(200, receipt(messageId, message));
    }
    Reception outcome = reception.receive(message);
    if (outcome instanceof Reception.ForeignMessageId) {
      throw new MessageRefused(
          ErrorCode.VALUE_INCONSISTENT,
          "This MessageId has been used by another Party; a MessageId must be globally unique.");
    }
    LOG.info(
        outcome instanceof Reception.Stored ? "Received from {}" : "Received from {} again",
        message.leg().sender().party());
    byte[] kept =
        outcome instanceof Reception.Duplicate duplicate ? duplicate.receipt().orElse(null) : null;
    if (kept != null) {
      return new Answer(
          200, DuplicateReceipt.repeats(kept, message) ? kept : receipt(messageId, message));
    }
    byte[] receipt = receipt(messageId, message);
    reception.receiptSigned(messageId, receipt);
    return new Answer(200, receipt);
  }

  private byte[] receipt(String messageId, ReceivedMessage message) {
    return signals.receipt(messageId, message.signedReferences(), message.leg().security().suite());
  }

  private Answer refuse(int httpStatus, @Nullable String messageId, MessageRefused refused) {
    return refuse(httpStatus, messageId, refused, null);
  }

  private Answer refuse(
      int httpStatus,
      @Nullable String messageId,
      MessageRefused refused,
      @Nullable AlgorithmSuite suite) {
    EbmsError error = EbmsError.of(refused.code(), messageId, refused.errorDetail());
    LOG.warn("Refused: {}", oneLine(error));
    return new Answer(httpStatus, signals.error(messageId, error, suite));
  }

  /** A fault of ours: the partner may try again, and learns nothing about our insides. */
  private Answer fail(@Nullable String messageId, Exception fault, @Nullable AlgorithmSuite suite) {
    LOG.error("A fault of this gateway; the partner is told to send again", fault);
    return failure(messageId, suite);
  }

  private Answer failure(@Nullable String messageId, @Nullable AlgorithmSuite suite) {
    EbmsError error =
        EbmsError.of(
            ErrorCode.DELIVERY_FAILURE,
            messageId,
            "This gateway could not take the message in. Send it again later.");
    return new Answer(200, signals.error(messageId, error, suite));
  }

  /** The detail may repeat what the partner wrote; it must not begin a line of the log. */
  private static String oneLine(EbmsError error) {
    return error.toString().replaceAll("\\p{Cntrl}", " ");
  }
}
