// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.sender;

import static org.crossborder.conformance.as4.xml.Namespaces.XENC;
import static org.crossborder.conformance.sender.MessageCheck.must;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.security.Algorithms;
import org.crossborder.conformance.as4.security.Decryptor;
import org.crossborder.conformance.as4.xml.Elements;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.counterpart.Observation;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.suite.ConformanceModule;
import org.w3c.dom.Element;

/** What is encrypted, how, and for whom (eDelivery AS4 1.15, 3.2.6.2.2; 2.0 likewise). */
final class Encryptions {
  private Encryptions() {}

  static List<ConformanceModule<Counterpart>> modules() {
    return List.of(
        must(
            "payloads-encrypted",
            "SND-SEC-11",
            "Every payload is encrypted",
            (message, pmode) -> readable(message),
            "Encrypt each part."),
        must(
            "encrypted-for-partner",
            "SND-SEC-12",
            "The payloads are encrypted for the partner's certificate",
            (message, pmode) ->
                Faults.unless(message.undecrypted().isEmpty(), message.undecrypted()),
            "Encrypt for the certificate that the partner has registered for it."),
        must(
            "content-algorithm",
            "SND-SEC-13",
            "The payloads are encrypted with AES-128 in GCM",
            (message, pmode) -> contentMethods(message),
            "Use the algorithm that the profile prescribes."),
        must(
            "key-algorithm",
            "SND-SEC-14",
            "The content key comes as the profile says",
            (message, pmode) -> keyMethods(message, pmode),
            "Use the key transport, or the key agreement, that the profile prescribes."),
        must(
            "encrypted-part-type",
            "SND-SEC-15",
            "An encrypted part is application/octet-stream; EncryptedData has its type",
            (message, pmode) -> types(message),
            "Say application/octet-stream, and keep the type in EncryptedData/@MimeType."),
        must(
            "attachment-content-only",
            "SND-SEC-16",
            "EncryptedData is of an attachment's content only",
            (message, pmode) -> contentOnly(message),
            "Set EncryptedData/@Type to Attachment-Content-Only."));
  }

  private static List<String> readable(Observation message) {
    List<String> encrypted = Decryptor.encrypted(Objects.requireNonNull(message.envelope()));
    return message.travelled().stream()
        .filter(part -> !encrypted.contains(part.contentId()))
        .map(part -> part.contentId() + " is not encrypted")
        .toList();
  }

  private static Stream<Element> described(Observation message, String name) {
    return Envelope.security(Objects.requireNonNull(message.envelope())).stream()
        .flatMap(security -> Elements.children(security, XENC, name).stream());
  }

  private static List<String> methods(Observation message, String name, String prescribed) {
    return described(message, name)
        .map(element -> Elements.child(element, XENC, "EncryptionMethod"))
        .map(method -> method.map(element -> element.getAttribute("Algorithm")).orElse(""))
        .filter(algorithm -> !algorithm.equals(prescribed))
        .map(algorithm -> name + " has " + algorithm + ", not " + prescribed)
        .toList();
  }

  private static List<String> contentMethods(Observation message) {
    return methods(message, "EncryptedData", Algorithms.AES128_GCM);
  }

  private static List<String> keyMethods(Observation message, PMode pmode) {
    return methods(message, "EncryptedKey", pmode.profile().keyMethod());
  }

  private static List<String> types(Observation message) {
    List<String> encrypted = Decryptor.encrypted(Objects.requireNonNull(message.envelope()));
    Stream<String> parts =
        message.travelled().stream()
            .filter(part -> encrypted.contains(part.contentId()))
            .filter(part -> !octets(part.contentType()))
            .map(part -> part.contentId() + " is " + part.contentType());
    Stream<String> untyped =
        described(message, "EncryptedData")
            .filter(data -> data.getAttribute("MimeType").isEmpty())
            .map(data -> "EncryptedData has no MimeType");
    return Stream.concat(parts, untyped).toList();
  }

  private static boolean octets(String contentType) {
    return contentType.toLowerCase(Locale.ROOT).startsWith("application/octet-stream");
  }

  private static List<String> contentOnly(Observation message) {
    return described(message, "EncryptedData")
        .map(data -> data.getAttribute("Type"))
        .filter(type -> !type.equals(Algorithms.ATTACHMENT_CONTENT_ONLY))
        .map(type -> "EncryptedData/@Type is " + type)
        .toList();
  }
}
