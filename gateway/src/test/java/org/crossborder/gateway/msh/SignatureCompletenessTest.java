// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.ebms.Namespaces.DS;
import static org.crossborder.gateway.ebms.Namespaces.EB;
import static org.crossborder.gateway.ebms.Namespaces.SOAP;
import static org.crossborder.gateway.ebms.Namespaces.WSSE;
import static org.crossborder.gateway.ebms.Namespaces.WSU;
import static org.crossborder.gateway.ebms.Namespaces.XENC;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.Receipt;
import org.crossborder.gateway.packaging.Attachment;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A signature covers eb:Messaging, the empty Body and every part, as eDelivery AS4 says and in no
 * other way: each way to let something unsigned slip in is refused by name.
 */
class SignatureCompletenessTest {
  private static final String SWA = "http://docs.oasis-open.org/wss/oasis-wss-SwAProfile-1.1#";
  private static final String STR_TRANSFORM =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0"
          + "#STR-Transform";

  @TempDir Path directory;
  private final InMemoryReception reception = new InMemoryReception();
  private ReceivingMsh msh;

  @BeforeEach
  void create() {
    msh =
        TestGateway.receiver(
            directory,
            TestPki.KR,
            () -> TestRegister.pmodes("KR", TestGateway.NOWHERE, TestGateway.NOWHERE),
            reception,
            PackagingLimits.DEFAULT);
  }

  static Stream<Arguments> references() {
    return Stream.of(
        of("eb:Messaging is not referenced", "does not cover #", e -> drop(reference(e, 0))),
        of("Body is not referenced", "does not cover #", e -> drop(reference(e, 1))),
        of("a part is not referenced", "does not cover cid:", e -> drop(reference(e, 2))),
        of("one reference twice", "twice", e -> twice(reference(e, 1))),
        of(
            "a reference to something else",
            "neither header, Body nor attachment",
            e -> twice(reference(e, 1)).setAttribute("URI", "#other")),
        of("an empty URI", "does not cover", e -> uri(e, "")),
        of("no URI", "does not cover", e -> reference(e, 0).removeAttribute("URI")),
        of("an XPointer", "does not cover", e -> uri(e, "#xpointer(id('messaging'))")),
        of("an external URI", "does not cover", e -> uri(e, "https://example.org/x")),
        of(
            "Attachment-Complete",
            "Attachment-Complete",
            e -> transform(e, 2, SWA + "Attachment-Complete-Signature-Transform")),
        of("enveloped-signature", "transform", e -> transform(e, 0, DS + "enveloped-signature")),
        of("the STR transform", "transform", e -> transform(e, 0, STR_TRANSFORM)),
        of(
            "an XPath transform",
            "transform",
            e -> transform(e, 0, "http://www.w3.org/TR/1999/REC-xpath-19991116")),
        of("a second transform", "transform", e -> twice(first(e, DS, "Transform"))),
        of("no transforms", "transform", e -> drop(first(e, DS, "Transforms"))));
  }

  static Stream<Arguments> signatures() {
    return Stream.of(
        of(
            "a MAC instead of a signature",
            "SignatureMethod",
            e -> first(e, DS, "SignatureMethod").setAttribute("Algorithm", DS + "hmac-sha1")),
        of(
            "a Manifest",
            "Object",
            e ->
                first(e, DS, "Signature")
                    .appendChild(e.createElementNS(DS, "ds:Object"))
                    .appendChild(e.createElementNS(DS, "ds:Manifest"))),
        of("two SignedInfo", "SignedInfo", e -> twice(first(e, DS, "SignedInfo"))),
        of("a second signature", "more than one Signature", e -> twice(first(e, DS, "Signature"))),
        of("a second security header", "more than one wsse:Security", e -> twice(security(e))),
        of(
            "a second security header for somebody else",
            "more than one wsse:Security",
            e -> twice(security(e)).setAttributeNS(SOAP, "S12:role", "urn:other")),
        of(
            "an empty security header before it",
            "more than one wsse:Security",
            e ->
                security(e)
                    .getParentNode()
                    .insertBefore(security(e).cloneNode(false), security(e))),
        of(
            "a bare key instead of a certificate",
            "SecurityTokenReference",
            e -> {
              Element keyInfo = first(e, DS, "KeyInfo");
              drop(first(e, WSSE, "SecurityTokenReference"));
              keyInfo.appendChild(e.createElementNS(DS, "ds:KeyValue"));
            }),
        of(
            "a token of another kind",
            "value type",
            e -> first(e, WSSE, "BinarySecurityToken").setAttribute("ValueType", "urn:kerberos")),
        of(
            "a token that is not there",
            "not one BinarySecurityToken",
            e -> drop(first(e, WSSE, "BinarySecurityToken"))),
        of(
            "two tokens with one id",
            "not one BinarySecurityToken",
            e -> twice(first(e, WSSE, "BinarySecurityToken"))));
  }

  static Stream<Arguments> ids() {
    return Stream.of(
        of("no id", "no wsu:Id", e -> first(e, EB, "Messaging").removeAttributeNS(WSU, "Id")),
        of(
            "another element with the header's id",
            "Two elements",
            e -> other(e).setAttributeNS(WSU, "wsu:Id", idOfMessaging(e))),
        of(
            "another element with the header's id as xml:id",
            "Two elements",
            e ->
                other(e)
                    .setAttributeNS(
                        "http://www.w3.org/XML/1998/namespace", "xml:id", idOfMessaging(e))),
        of(
            "the signature with the header's id",
            "Two elements",
            e -> first(e, DS, "Signature").setAttribute("Id", idOfMessaging(e))),
        of(
            "header and Body with one id",
            "share an id",
            e -> first(e, SOAP, "Body").setAttributeNS(WSU, "wsu:Id", idOfMessaging(e))));
  }

  static Stream<Arguments> encryption() {
    return Stream.of(
        of(
            "a second encrypted key",
            "more than one EncryptedKey",
            e -> twice(first(e, XENC, "EncryptedKey"))),
        of("a part encrypted twice", "twice", e -> twice(first(e, XENC, "EncryptedData"))),
        of(
            "a part that is not encrypted",
            "not encrypted",
            e -> drop(first(e, XENC, "EncryptedData"))),
        of(
            "a part encrypted with its headers",
            "Attachment-Complete",
            e -> first(e, XENC, "EncryptedData").setAttribute("Type", SWA + "Attachment-Complete")),
        of(
            "a part that does not exist",
            "not encrypted",
            e -> first(e, XENC, "CipherReference").setAttribute("URI", "cid:nothing@bd")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"references", "signatures", "ids", "encryption"})
  void isRefusedByPolicy(String name, String because, Consumer<Document> deviation) {
    CraftedMessage message = new CraftedMessage();
    message.beforePosting = deviation;

    EbmsError error = Signals.error(message.sendTo(msh));

    assertThat(error.errorCode()).as(error.toString()).isEqualTo("EBMS:0103");
    assertThat(error.errorDetail()).contains(because);
    assertThat(reception.messages).isEmpty();
  }

  @Test
  void aHundredPartsAreAllSignedAndAllReceipted() {
    CraftedMessage message = new CraftedMessage();
    message.attachments = hundred();

    Receipt receipt = Signals.signedByKr(message.sendTo(msh).envelope()).receipt();

    assertThat(receipt).isNotNull();
    assertThat(receipt.nonRepudiationInformation()).hasSize(102);
    List<byte[]> received = reception.payloads.values().iterator().next();
    for (int i = 0; i < 100; i++) {
      assertThat(received.get(i)).containsExactly(i);
    }
  }

  @Test
  void oneOfAHundredPartsThatIsNotSignedIsFound() {
    CraftedMessage message = new CraftedMessage();
    message.attachments = hundred();
    message.signed = all -> all.subList(0, 99);

    EbmsError error = Signals.error(message.sendTo(msh));

    assertThat(error.errorCode()).isEqualTo("EBMS:0103");
    assertThat(error.errorDetail()).contains("cid:part-99@bd");
  }

  private static List<Attachment> hundred() {
    return IntStream.range(0, 100)
        .mapToObj(i -> CraftedMessage.gzip("part-" + i + "@bd", new byte[] {(byte) i}))
        .toList();
  }

  private static Arguments of(String name, String because, Consumer<Document> change) {
    return Arguments.of(name, because, change);
  }

  /** The first of them; the signature comes before or after the keys, so its own are looked up. */
  private static Element first(Document document, String namespace, String name) {
    Element root =
        namespace.equals(DS) && !name.equals("Signature")
            ? first(document, DS, "Signature")
            : document.getDocumentElement();
    return (Element) root.getElementsByTagNameNS(namespace, name).item(0);
  }

  private static Element security(Document envelope) {
    return first(envelope, WSSE, "Security");
  }

  private static Element reference(Document envelope, int index) {
    return (Element)
        first(envelope, DS, "SignedInfo").getElementsByTagNameNS(DS, "Reference").item(index);
  }

  private static void uri(Document envelope, String uri) {
    reference(envelope, 0).setAttribute("URI", uri);
  }

  private static void transform(Document envelope, int index, String algorithm) {
    ((Element) reference(envelope, index).getElementsByTagNameNS(DS, "Transform").item(0))
        .setAttribute("Algorithm", algorithm);
  }

  private static String idOfMessaging(Document envelope) {
    return first(envelope, EB, "Messaging").getAttributeNS(WSU, "Id");
  }

  private static Element other(Document envelope) {
    Element header = envelope.createElementNS("urn:other", "o:Other");
    first(envelope, SOAP, "Header").appendChild(header);
    return header;
  }

  private static void drop(Element element) {
    element.getParentNode().removeChild(element);
  }

  /** A copy right after the element. */
  private static Element twice(Element element) {
    Element copy = (Element) element.cloneNode(true);
    element.getParentNode().insertBefore(copy, element.getNextSibling());
    return copy;
  }
}
