// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.packaging.PackagingLimits;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.pmode.TradeDocuments;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.security.Signer;
import org.crossborder.trust.snapshot.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** eDelivery AS4 2.0 beside 1.15: each P-Mode uses one, and a message of the other is refused. */
class ProfileTest {
  private static final List<MshKey> BD =
      List.of(TestPki.BD, TestPki.BD_ED25519, TestPki.BD_X25519, TestPki.BD_EC);
  private static final List<MshKey> KR =
      List.of(TestPki.KR, TestPki.KR_ED25519, TestPki.KR_X25519, TestPki.KR_EC);

  @TempDir Path directory;
  private final InMemoryReception reception = new InMemoryReception();
  private final List<String> posted = new ArrayList<>();

  @Test
  void aDocumentCrossesWithEd25519AndX25519() {
    PModes sender = pmodes("BD", "2.0");

    SendingOutcome outcome = send(sender, pmodes("KR", "2.0"), "<a/>".getBytes(UTF_8));

    assertThat(outcome).as(outcome.toString()).isInstanceOf(SendingOutcome.Receipted.class);
    assertThat(reception.payloads.values().iterator().next().get(0))
        .isEqualTo("<a/>".getBytes(UTF_8));
    assertThat(reception.messages.get(0).signer()).isEqualTo(TestPki.BD_ED25519.certificate());
    assertThat(posted.get(0))
        .contains(
            "2021/04/xmldsig-more#eddsa-ed25519",
            "2021/04/xmldsig-more#x25519",
            "2021/04/xmldsig-more#hkdf",
            "xmlenc#kw-aes128",
            "xmlenc11#aes128-gcm",
            "X509PKIPathv1")
        .doesNotContain("rsa-sha256", "rsa-oaep");
    assertThat(new String(((SendingOutcome.Receipted) outcome).receipt(), UTF_8))
        .contains("eddsa-ed25519");
  }

  @Test
  void aDocumentCrossesWithEcdsaAndEcdhEs() {
    SendingOutcome outcome =
        send(pmodes("BD", "2.0-EC"), pmodes("KR", "2.0-EC"), "<a/>".getBytes(UTF_8));

    assertThat(outcome).as(outcome.toString()).isInstanceOf(SendingOutcome.Receipted.class);
    assertThat(reception.payloads.values().iterator().next().get(0))
        .isEqualTo("<a/>".getBytes(UTF_8));
    assertThat(reception.messages.get(0).signer()).isEqualTo(TestPki.BD_EC.certificate());
    assertThat(posted.get(0))
        .contains(
            "xmldsig-more#ecdsa-sha256",
            "xmlenc11#ECDH-ES",
            "ECKeyValue",
            "urn:oid:1.2.840.10045.3.1.7",
            "2021/04/xmldsig-more#hkdf",
            "xmlenc#kw-aes128",
            "xmlenc11#aes128-gcm",
            "X509PKIPathv1")
        .doesNotContain("rsa-sha256", "rsa-oaep", "x25519", "eddsa");
    assertThat(new String(((SendingOutcome.Receipted) outcome).receipt(), UTF_8))
        .contains("ecdsa-sha256");
  }

  @Test
  void theTwoKindsOf20DoNotInteroperate() {
    assertPolicy(send(pmodes("BD", "2.0"), pmodes("KR", "2.0-EC"), "<a/>".getBytes(UTF_8)));
    assertPolicy(send(pmodes("BD", "2.0-EC"), pmodes("KR", "2.0"), "<a/>".getBytes(UTF_8)));
  }

  @Test
  void aMessageOf115UnderAPModeOf20IsRefusedByPolicy() {
    assertPolicy(send(pmodes("BD", "1.15"), pmodes("KR", "2.0"), "<a/>".getBytes(UTF_8)));
  }

  @Test
  void aMessageOf20UnderAPModeOf115IsRefusedByPolicy() {
    assertPolicy(send(pmodes("BD", "2.0"), pmodes("KR", "1.15"), "<a/>".getBytes(UTF_8)));
  }

  @Test
  void aPingOf115UnderAPModeOf20IsRefusedByPolicy() {
    assertPolicy(send(pmodes("BD", "1.15"), pmodes("KR", "2.0")));
  }

  @Test
  void theResponderPrefers() {
    assertThat(suite("2.0", "1.15")).isEqualTo(AlgorithmSuite.COMMON_2_0);
    assertThat(suite("1.15", "2.0")).isEqualTo(AlgorithmSuite.COMMON_1_15);
    assertThat(suite("3.0", "2.0")).isEqualTo(AlgorithmSuite.COMMON_2_0);
  }

  private void assertPolicy(SendingOutcome outcome) {
    EbmsError error =
        outcome instanceof SendingOutcome.Final refused
            ? refused.error()
            : ((SendingOutcome.Retryable) outcome).error();
    assertThat(error.toString()).contains("EBMS:0103");
    assertThat(reception.messages).isEmpty();
  }

  private static AlgorithmSuite suite(String... versions) {
    return document(pmodes("BD", versions)).security().suite();
  }

  private static PModes pmodes(String party, String... versions) {
    Snapshot snapshot = TestRegister.snapshot(TestGateway.NOWHERE, TestGateway.NOWHERE, versions);
    return PModes.derive(snapshot, party, Instant.now());
  }

  private static Leg document(PModes pmodes) {
    return pmodes.toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT).orElseThrow();
  }

  private SendingOutcome send(PModes sender, PModes receiver, byte[]... payloads) {
    ReceivingMsh msh =
        TestGateway.receiver(directory, KR, () -> receiver, reception, PackagingLimits.DEFAULT);
    Transport transport =
        (protocol, contentType, body) -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          body.writeTo(out);
          synchronized (posted) {
            posted.add(out.toString(UTF_8));
          }
          return answer(msh.receive(contentType, new ByteArrayInputStream(out.toByteArray())));
        };
    List<OutgoingPayload> outgoing = new ArrayList<>();
    for (byte[] payload : payloads) {
      outgoing.add(
          new OutgoingPayload(
              "doc@bd", "application/xml", null, List.of(), PayloadSource.of(payload)));
    }
    Leg leg = document(sender);
    return new PushSendingMsh(new Signer(BD), transport, directory, Clock.systemUTC())
        .send(
            leg.userMessage(
                new MessageInfo(Instant.now(), UUID.randomUUID() + "@bd", null), "c", List.of()),
            outgoing,
            leg);
  }

  private static Transport.Response answer(Answer answer) throws IOException {
    return new Transport.Response(
        answer.httpStatus(), "application/soap+xml; charset=UTF-8", answer.envelope());
  }
}
