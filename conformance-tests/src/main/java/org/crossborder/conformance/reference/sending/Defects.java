// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.sending;

import static org.crossborder.conformance.as4.xml.Namespaces.DS;
import static org.crossborder.conformance.as4.xml.Namespaces.EB;
import static org.crossborder.conformance.as4.xml.Namespaces.SOAP;
import static org.crossborder.conformance.as4.xml.Namespaces.XENC;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.crossborder.conformance.as4.Deviation;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.Payload;
import org.crossborder.conformance.as4.ebms.Envelope;
import org.crossborder.conformance.as4.ebms.PartInfo;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.as4.mime.HttpBody;
import org.crossborder.conformance.as4.security.Signing;
import org.crossborder.conformance.as4.xml.Elements;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The defects that mutants have, by what they touch. */
final class Defects {
  private Defects() {}

  /** The Content-Type says something else. */
  static Defect mediaType(String what, String with) {
    return wire(body -> new HttpBody(body.contentType().replace(what, with), body.bytes()));
  }

  /** An element of the header has another text. */
  static Defect text(String text, String... path) {
    return header(
        envelope -> Elements.path(unit(envelope), EB, path).orElseThrow().setTextContent(text));
  }

  /** An element of the header is left out. */
  static Defect without(String... path) {
    return header(
        envelope -> {
          Element element = Elements.path(unit(envelope), EB, path).orElseThrow();
          element.getParentNode().removeChild(element);
        });
  }

  /** An element of the header stands there twice. */
  static Defect twice(String... path) {
    return header(
        envelope -> {
          Element element = Elements.path(unit(envelope), EB, path).orElseThrow();
          element.getParentNode().insertBefore(element.cloneNode(true), element);
        });
  }

  /** Two user messages in one header. */
  static Defect twoUnits() {
    return header(
        envelope -> {
          Element unit = unit(envelope);
          unit.getParentNode().appendChild(unit.cloneNode(true));
        });
  }

  /** mustUnderstand is left out. */
  static Defect optional() {
    return header(
        envelope ->
            Envelope.messaging(envelope).orElseThrow().removeAttributeNS(SOAP, "mustUnderstand"));
  }

  /** The Body has content. */
  static Defect bodyWithContent() {
    return header(
        envelope -> {
          Element body = Envelope.body(envelope).orElseThrow();
          body.appendChild(envelope.createElementNS("urn:conformance", "document"));
        });
  }

  /** The clock is wrong. */
  static Defect clock(Duration off) {
    return (message, pmode, stranger) ->
        message.with(
            new Deviation.BeforeSigning(
                envelope ->
                    Elements.path(unit(envelope), EB, "MessageInfo", "Timestamp")
                        .orElseThrow()
                        .setTextContent(message.message().timestamp().plus(off).toString())));
  }

  /** A message property is left out. */
  static Defect withoutProperty(String name) {
    return header(
        envelope ->
            Elements.all(unit(envelope), EB, "Property").stream()
                .filter(property -> name.equals(property.getAttribute("name")))
                .forEach(property -> property.getParentNode().removeChild(property)));
  }

  /** A part property has another value, or is left out if that is empty. */
  static Defect partProperty(String name, String value) {
    return (message, pmode, stranger) ->
        message.saying(said -> parts(said, part -> part.with(name, value)));
  }

  /** A payload is announced to be somewhere else. */
  static Defect elsewhere(String href) {
    return (message, pmode, stranger) -> message.saying(said -> parts(said, p -> p.at(href)));
  }

  /** Nothing is announced. */
  static Defect unannounced() {
    return (message, pmode, stranger) -> message.saying(said -> said.withParts(List.of()));
  }

  /** The payloads travel as they are, and the header says so. */
  static Defect uncompressed() {
    return (message, pmode, stranger) -> {
      List<Payload> plain = message.payloads().stream().map(Payload::uncompressed).toList();
      return new Outgoing(
          message
              .message()
              .withParts(
                  message.message().parts().stream()
                      .map(part -> part.with(PartInfo.COMPRESSION_TYPE, ""))
                      .toList()),
          plain,
          message.signing(),
          message.encryption(),
          message.deviations());
    };
  }

  /** The compressed stream ends too early. */
  static Defect cutGzip() {
    return (message, pmode, stranger) ->
        message.with(
            new Deviation.Compressed(
                parts ->
                    parts.stream()
                        .map(p -> p.with(Arrays.copyOf(p.content(), p.content().length - 12)))
                        .toList()));
  }

  /** The signature is made otherwise. */
  static Defect signed(UnaryOperator<Signing> change) {
    return (message, pmode, stranger) -> message.signed(change);
  }

  /** The header is changed after it was signed. */
  static Defect alteredAfterwards() {
    return afterwards(
        envelope ->
            Elements.path(unit(envelope), EB, "CollaborationInfo", "ConversationId")
                .orElseThrow()
                .setTextContent("another"));
  }

  /** An attribute in wsse:Security says something else than what was done. */
  static Defect attribute(String namespace, String element, String name, String value) {
    return afterwards(
        envelope ->
            Elements.all(Envelope.security(envelope).orElseThrow(), namespace, element)
                .forEach(found -> found.setAttribute(name, value)));
  }

  /** The transform of payloads is said to be another. */
  static Defect transform(String algorithm) {
    return afterwards(
        envelope ->
            Elements.all(envelope, DS, "Reference").stream()
                .filter(reference -> reference.getAttribute("URI").startsWith("cid:"))
                .flatMap(reference -> Elements.all(reference, DS, "Transform").stream())
                .forEach(found -> found.setAttribute("Algorithm", algorithm)));
  }

  /** The method that brings the content key is said to be another. */
  static Defect keyMethod(String algorithm) {
    return afterwards(
        envelope ->
            Elements.all(envelope, XENC, "EncryptedKey").stream()
                .flatMap(key -> Elements.children(key, XENC, "EncryptionMethod").stream())
                .forEach(method -> method.setAttribute("Algorithm", algorithm)));
  }

  /** An encrypted part says what it was before. */
  static Defect telltalePart() {
    return (message, pmode, stranger) ->
        message.with(
            new Deviation.Encrypted(
                parts -> parts.stream().map(part -> part.typed(PartInfo.GZIP)).toList()));
  }

  private static Defect header(Consumer<Document> change) {
    return (message, pmode, stranger) -> message.with(new Deviation.BeforeSigning(change));
  }

  private static Defect afterwards(Consumer<Document> change) {
    return (message, pmode, stranger) -> message.with(new Deviation.AfterSigning(change));
  }

  private static Defect wire(UnaryOperator<HttpBody> change) {
    return (message, pmode, stranger) -> message.with(new Deviation.OnTheWire(change));
  }

  private static Element unit(Document envelope) {
    return Elements.child(Envelope.messaging(envelope).orElseThrow(), EB, "UserMessage")
        .orElseThrow();
  }

  private static UserMessage parts(UserMessage said, UnaryOperator<PartInfo> change) {
    return said.withParts(said.parts().stream().map(change).toList());
  }
}
