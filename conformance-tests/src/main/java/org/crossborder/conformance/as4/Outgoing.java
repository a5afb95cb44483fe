// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4;

import static org.crossborder.conformance.as4.xml.Namespaces.DS;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.crossborder.conformance.as4.ebms.MessagingWriter;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.as4.mime.HttpBody;
import org.crossborder.conformance.as4.mime.MimePart;
import org.crossborder.conformance.as4.mime.MimeWriter;
import org.crossborder.conformance.as4.security.Encryption;
import org.crossborder.conformance.as4.security.Encryptor;
import org.crossborder.conformance.as4.security.Signer;
import org.crossborder.conformance.as4.security.Signing;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.as4.xml.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * A user message before it is packed: compress, sign, encrypt, in the order of AS4 1.0, 3.1.
 *
 * @param signing null: it is not signed
 * @param encryption null: it is not encrypted
 */
public record Outgoing(
    UserMessage message,
    List<Payload> payloads,
    @Nullable Signing signing,
    @Nullable Encryption encryption,
    List<Deviation> deviations) {
  public Outgoing {
    payloads = List.copyOf(payloads);
    deviations = List.copyOf(deviations);
  }

  /** A message that does all as the profile prescribes; its header announces the payloads. */
  public static Outgoing of(
      UserMessage message, List<Payload> payloads, Signing signing, Encryption encryption) {
    UserMessage announced = message.withParts(payloads.stream().map(Payload::info).toList());
    return new Outgoing(announced, payloads, signing, encryption, List.of());
  }

  /** As bytes. */
  public Packed pack() {
    Document envelope = MessagingWriter.userMessage(message);
    each(Deviation.BeforeSigning.class, deviation -> deviation.change().accept(envelope));
    List<MimePart> parts = payloads.stream().map(Payload::part).toList();
    for (Deviation.Compressed deviation : of(Deviation.Compressed.class)) {
      parts = deviation.change().apply(parts);
    }
    if (signing != null) {
      Signer.sign(envelope, parts, signing);
    }
    if (encryption != null && !parts.isEmpty()) {
      parts = Encryptor.encrypt(envelope, parts, encryption);
    }
    each(Deviation.AfterSigning.class, deviation -> deviation.change().accept(envelope));
    for (Deviation.Encrypted deviation : of(Deviation.Encrypted.class)) {
      parts = deviation.change().apply(parts);
    }
    HttpBody body = MimeWriter.write(Xml.bytes(envelope), parts);
    for (Deviation.OnTheWire deviation : of(Deviation.OnTheWire.class)) {
      body = deviation.change().apply(body);
    }
    return new Packed(message.messageId(), body, Elements.all(envelope, DS, "Reference"));
  }

  /** With one more deviation. */
  public Outgoing with(Deviation deviation) {
    return new Outgoing(
        message,
        payloads,
        signing,
        encryption,
        Stream.concat(deviations.stream(), Stream.of(deviation)).toList());
  }

  /** With another header; what it announces is left as it is. */
  public Outgoing saying(UnaryOperator<UserMessage> change) {
    return new Outgoing(change.apply(message), payloads, signing, encryption, deviations);
  }

  /** Signed otherwise. */
  public Outgoing signed(UnaryOperator<Signing> change) {
    Signing changed = signing == null ? null : change.apply(signing);
    return new Outgoing(message, payloads, changed, encryption, deviations);
  }

  /** Encrypted otherwise. */
  public Outgoing encrypted(UnaryOperator<Encryption> change) {
    Encryption changed = encryption == null ? null : change.apply(encryption);
    return new Outgoing(message, payloads, signing, changed, deviations);
  }

  /** Not signed. */
  public Outgoing unsigned() {
    return new Outgoing(message, payloads, null, encryption, deviations);
  }

  /** Not encrypted. */
  public Outgoing unencrypted() {
    return new Outgoing(message, payloads, signing, null, deviations);
  }

  private <D extends Deviation> void each(Class<D> kind, Consumer<D> step) {
    of(kind).forEach(step);
  }

  private <D extends Deviation> List<D> of(Class<D> kind) {
    return deviations.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
