// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.Namespaces;
import org.crossborder.gateway.ebms.PartInfo;
import org.crossborder.gateway.ebms.SignalMessage;
import org.crossborder.gateway.ebms.SignedReference;
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

/** A fragment at the MSH: one part, an empty Body, and mf:MessageFragment under the signature. */
class FragmentStructureTest {
  private static final String PIECE = "a third of a source message";

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

  @Test
  void arrivesWithItsHeaderAndIsReceiptedByWhatWasSigned() throws Exception {
    CraftedMessage message = fragment();

    SignalMessage signal = Signals.signedByKr(message.sendTo(msh).envelope());

    assertThat(signal.receipt()).isNotNull();
    assertThat(signal.receipt().nonRepudiationInformation())
        .extracting(SignedReference::uri)
        .containsExactlyInAnyOrder("#messaging", "#body", "#fragment", "cid:piece@bd");
    ReceivedMessage received = reception.messages.get(0);
    assertThat(received.fragment()).isEqualTo(message.fragment);
    assertThat(reception.payloads.get(received.messageId())).containsExactly(PIECE.getBytes(UTF_8));
  }

  static Stream<Arguments> defects() {
    return Stream.of(
        defect("0047", "one MIME part", m -> m.attachments = List.of(piece(), another())),
        defect("0047", "one MIME part", m -> m.attachments = List.of()),
        defect("0047", "names no MIME part", m -> m.fragment = of("cid:nowhere@bd")),
        defect("0047", "names no MIME part", m -> m.fragment = of("")),
        defect("0047", "Body of a fragment", m -> m.beforeSigning = FragmentStructureTest::fill),
        defect(
            "0047",
            "another part",
            m ->
                m.header =
                    u -> u.withPayloadInfo(List.of(new PartInfo("cid:elsewhere@bd", List.of())))),
        defect("0101", "#fragment", m -> m.beforePosting = e -> num(e).setTextContent("2")),
        defect("0103", "MessageFragment", FragmentStructureTest::unsigned),
        defect(
            "0009",
            "more than one",
            m -> m.beforeSigning = e -> header(e).appendChild(mf(e).cloneNode(true))));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("defects")
  void isRefused(String code, String told, Consumer<CraftedMessage> defect) {
    CraftedMessage message = fragment();
    defect.accept(message);

    EbmsError error = Signals.error(message.sendTo(msh));

    assertThat(error.errorCode()).isEqualTo("EBMS:" + code);
    assertThat(error.errorDetail()).contains(told);
    assertThat(reception.messages).isEmpty();
  }

  private static Arguments defect(String code, String told, Consumer<CraftedMessage> defect) {
    return Arguments.of(code, told, defect);
  }

  private static CraftedMessage fragment() {
    CraftedMessage message = new CraftedMessage();
    message.fragment = of("cid:piece@bd");
    message.attachments = List.of(piece());
    return message;
  }

  private static MessageFragment of(String href) {
    return new MessageFragment(href, "1@bd", 81L, 3, 1, null, null, null);
  }

  private static Attachment piece() {
    return CraftedMessage.octets("piece@bd", PIECE);
  }

  private static Attachment another() {
    return CraftedMessage.octets("another@bd", "more");
  }

  /** A header that was added when the message had been signed. */
  private static void unsigned(CraftedMessage message) {
    MessageFragment fragment = message.fragment;
    message.fragment = null;
    message.header = u -> u.withPayloadInfo(List.of());
    message.beforePosting =
        envelope -> {
          Element added = envelope.createElementNS(Namespaces.MF, "mf:MessageFragment");
          added.setAttributeNS(null, "href", fragment.href());
          added.setAttributeNS(Namespaces.WSU, "wsu:Id", "added-MessageFragment");
          child(added, "GroupId", "1@bd");
          child(added, "FragmentNum", "1");
          header(envelope).appendChild(added);
        };
  }

  private static void child(Element parent, String name, String text) {
    Element child = parent.getOwnerDocument().createElementNS(Namespaces.MF, "mf:" + name);
    child.setTextContent(text);
    parent.appendChild(child);
  }

  private static void fill(Document envelope) {
    envelope
        .getElementsByTagNameNS(Namespaces.SOAP, "Body")
        .item(0)
        .appendChild(envelope.createElementNS("urn:x", "x"));
  }

  private static Element header(Document envelope) {
    return (Element) envelope.getElementsByTagNameNS(Namespaces.SOAP, "Header").item(0);
  }

  private static Element mf(Document envelope) {
    return (Element) envelope.getElementsByTagNameNS(Namespaces.MF, "MessageFragment").item(0);
  }

  private static Element num(Document envelope) {
    return (Element) envelope.getElementsByTagNameNS(Namespaces.MF, "FragmentNum").item(0);
  }
}
