// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.counterpart;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.ebms.MessagingReader;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.as4.mime.HttpBody;
import org.crossborder.conformance.as4.mime.MimePart;
import org.crossborder.conformance.as4.mime.MimeReader;
import org.crossborder.conformance.as4.security.Decryptor;
import org.crossborder.conformance.as4.security.SignatureVerifier;
import org.crossborder.conformance.as4.security.VerifiedSignature;
import org.crossborder.conformance.as4.xml.Xml;
import org.crossborder.conformance.partner.PMode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * A request of the gateway under test, read as far as it can be.
 *
 * @param travelled the payloads as they came
 * @param payloads the payloads, decrypted where that was possible
 * @param envelope null if this is no SOAP message
 * @param message null if it has no user message
 * @param signature null if it has none that holds
 * @param unsigned why it has none that holds; empty if it has
 * @param undecrypted why it could not be decrypted; empty if it could, or was not encrypted
 */
public record Observation(
    Instant at,
    HttpBody body,
    List<MimePart> travelled,
    List<MimePart> payloads,
    @Nullable Document envelope,
    @Nullable UserMessage message,
    @Nullable VerifiedSignature signature,
    String unsigned,
    String undecrypted) {
  public Observation {
    travelled = List.copyOf(travelled);
    payloads = List.copyOf(payloads);
  }

  /** Reads; what cannot be read is left out. */
  public static Observation read(Instant at, HttpBody body, PMode pmode) {
    try {
      List<MimePart> parts = MimeReader.read(body);
      Document envelope = Xml.parse(parts.get(0).content());
      return read(at, body, parts.subList(1, parts.size()), envelope, pmode);
    } catch (Refused | IOException unreadable) {
      String why = String.valueOf(unreadable.getMessage());
      return new Observation(at, body, List.of(), List.of(), null, null, null, why, why);
    }
  }

  private static Observation read(
      Instant at, HttpBody body, List<MimePart> travelled, Document envelope, PMode pmode) {
    UserMessage message =
        Envelope.messaging(envelope).flatMap(MessagingReader::userMessage).orElse(null);
    List<MimePart> payloads = travelled;
    String undecrypted = "";
    try {
      payloads = decrypted(envelope, travelled, pmode);
    } catch (Refused notForUs) {
      undecrypted = notForUs.said();
    }
    VerifiedSignature signature = null;
    String unsigned = "";
    try {
      signature =
          SignatureVerifier.of(pmode.profile(), pmode.theirKeys().signers())
              .verify(envelope, payloads);
    } catch (Refused doesNotHold) {
      unsigned = doesNotHold.said();
    }
    return new Observation(
        at, body, travelled, payloads, envelope, message, signature, unsigned, undecrypted);
  }

  private static List<MimePart> decrypted(Document envelope, List<MimePart> travelled, PMode pmode)
      throws Refused {
    Decryptor decryptor =
        new Decryptor(pmode.profile(), pmode.ownKeys().decryption().keys().getPrivate(), false);
    Optional<byte[]> key = decryptor.contentKey(envelope);
    return key.isEmpty() ? travelled : decryptor.decrypt(envelope, travelled, key.get());
  }

  /** Its eb:MessageId; empty if it has none. */
  public String messageId() {
    return message == null ? "" : message.messageId();
  }

  /** Its eb:RefToMessageId, if it has one. */
  public @Nullable String refToMessageId() {
    return message == null ? null : message.refToMessageId();
  }

  /** Whether it may be a document: no signal, no ping, no reply. */
  boolean isDocument() {
    return message != null && !message.isTest() && message.refToMessageId() == null;
  }
}
