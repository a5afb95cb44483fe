// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.mpc;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.crossborder.gateway.msh.PullOutcome;
import org.crossborder.gateway.msh.TestGateway;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.MessageHeader;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPart;
import org.crossborder.gateway.store.StoredProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the producer sets is what the consumer gets, whether the message is pushed or pulled. */
class ProducerControlTest {
  private static final MessageHeader HEADER =
      new MessageHeader(
          null,
          "pm-7",
          List.of(
              new StoredProperty("caseNumber", "2026/17 — চট্টগ্রাম", "urn:case"),
              new StoredProperty("priority", "1", null),
              new StoredProperty("priority", "2", null)));

  @TempDir Path folder;
  private final TurnableClock clock = new TurnableClock();
  private final AtomicReference<@Nullable URI> bdUrl = new AtomicReference<>(TestGateway.NOWHERE);
  private final AtomicReference<@Nullable URI> krUrl = new AtomicReference<>();
  private SteppedGateway bd;
  private SteppedGateway kr;

  private SteppedGateway gateway(String party, MshKey key) throws Exception {
    return new SteppedGateway(folder.resolve(party), party, key, clock, () -> pmodes(party));
  }

  private PModes pmodes(String party) {
    return TestRegister.pmodes(party, bdUrl.get(), krUrl.get());
  }

  @Test
  void ofAPushedMessage() throws Exception {
    bd = gateway("BD", TestPki.BD);
    kr = gateway("KR", TestPki.KR);
    try (SteppedGateway one = bd;
        SteppedGateway two = kr) {
      bdUrl.set(one.url());
      krUrl.set(two.url());
      StoredMessage sent = submit();
      bd.send();
      assertThat(bd.now(sent).state()).isEqualTo(State.RECEIPTED);
      expectSame(sent);
    }
  }

  @Test
  void ofAPulledMessage() throws Exception {
    bd = gateway("BD", TestPki.BD);
    kr = gateway("KR", TestPki.KR);
    try (SteppedGateway one = bd;
        SteppedGateway two = kr) {
      bdUrl.set(one.url());
      StoredMessage sent = submit();
      bd.send();
      assertThat(two.pull()).isInstanceOf(PullOutcome.Came.class);
      expectSame(sent);
    }
  }

  private StoredMessage submit() throws Exception {
    return bd.submit(
        Lifecycle.OUTBOUND_DOCUMENT,
        HEADER,
        "a conversation of the producer's",
        "earlier@bd",
        List.of(
            part("third@bd", "application/xml", "UTF-16", UTF_16, "<a>ছ</a>"),
            part("first@bd", "text/plain", "windows-1251", Charset.forName("windows-1251"), "Ж"),
            part("second@bd", "application/pdf", null, UTF_8, "%PDF")));
  }

  private StoredPart part(
      String contentId, String type, @Nullable String named, Charset charset, String text)
      throws Exception {
    return new StoredPart(
        contentId,
        type,
        named,
        List.of(
            new StoredProperty("title", "of " + contentId, "urn:title"),
            new StoredProperty("page", "1", null)),
        bd.store.payloads().put(new ByteArrayInputStream(text.getBytes(charset))));
  }

  private void expectSame(StoredMessage sent) throws Exception {
    StoredMessage received =
        kr.store.messages().find(Direction.INBOUND, sent.messageId()).orElseThrow();
    assertThat(received.conversationId()).isEqualTo("a conversation of the producer's");
    assertThat(received.refToMessageId()).isEqualTo("earlier@bd");
    assertThat(received.agreement()).isEqualTo(TestRegister.ARRANGEMENT);
    MessageHeader header = kr.store.messages().header(received.id());
    assertThat(header.agreementPmode()).isEqualTo("pm-7");
    assertThat(header.properties()).endsWith(HEADER.properties().toArray(StoredProperty[]::new));
    assertThat(names(header.properties()))
        .startsWith("originalSender", "finalRecipient", "trackingIdentifier");
    List<StoredPart> parts = kr.store.messages().parts(received.id());
    assertThat(parts).isEqualTo(bd.store.messages().parts(sent.id()));
    assertThat(new String(kr.store.payloads().read(parts.get(0).payload().sha256()), UTF_16))
        .isEqualTo("<a>ছ</a>");
    for (StoredPart part : parts) {
      assertThat(names(part.properties())).doesNotContain("CompressionType");
    }
  }

  private static List<String> names(List<StoredProperty> properties) {
    List<String> names = new ArrayList<>();
    properties.forEach(property -> names.add(property.name()));
    return names;
  }
}
