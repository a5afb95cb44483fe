// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.gateway.store.Samples.NOW;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.CarriedDocument;
import org.crossborder.gateway.store.H2;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.NewMessage;
import org.crossborder.gateway.store.Samples;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredAcknowledgement;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredPayload;
import org.crossborder.gateway.work.Backoff;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.signature.BasicSignatureValidation;
import org.crossborder.validation.signature.XadesSealer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only the recipient's own, whole word about our document has an effect. */
class AcknowledgementReceptionTest {
  private static final Duration PATIENCE = Duration.ofHours(1);

  @TempDir Path directory;
  private Store store;
  private AcknowledgementReception reception;
  private StoredMessage document;

  @BeforeEach
  void sendADocument() throws Exception {
    store = H2.store(directory, Clock.systemUTC());
    URI url = URI.create("https://localhost:1/as4");
    TrustedSnapshot trusted =
        new TrustedSnapshot(
            TestRegister.snapshot(url, url), Instant.now().plusSeconds(3600), "00".repeat(32));
    TrustData trust = () -> Optional.of(trusted);
    reception =
        new AcknowledgementReception(
            store,
            trust,
            new BasicSignatureValidation(),
            new Backoff(Duration.ofMillis(1), 1, Duration.ofMillis(1)),
            new Random(),
            PATIENCE);
    document = store.messages().add(Samples.message(Lifecycle.OUTBOUND_DOCUMENT));
    document =
        store
            .messages()
            .claim(java.util.Set.of(Lifecycle.OUTBOUND_DOCUMENT), 1, "t", Duration.ofHours(1), NOW)
            .get(0);
  }

  @Test
  void anAcceptanceIsApplied() throws Exception {
    receipted();
    assertThat(arrives(content(AcknowledgementStatus.ACCEPTED), TestPki.KR))
        .isEqualTo(State.APPLIED);
    assertThat(now().state()).isEqualTo(State.ACCEPTED);
    assertThat(store.acknowledgements().of(document.id()).get().status())
        .isEqualTo(AcknowledgementStatus.ACCEPTED);
  }

  @Test
  void anAcceptanceOfAPhytosanitaryCertificateIsAppliedInItsOwnForm() throws Exception {
    receipted();
    BusinessAcknowledgement accepted =
        content(
            document.messageId(),
            document.document().payload().sha256(),
            AcknowledgementStatus.ACCEPTED,
            "phytosanitary-certificate");
    byte[] sealed = seal(accepted, TestPki.KR);
    assertThat(new String(sealed, UTF_8)).contains("SPSAcknowledgement");
    assertThat(arrives(sealed)).isEqualTo(State.APPLIED);
    assertThat(now().state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void aRefusalIsApplied() throws Exception {
    receipted();
    assertThat(arrives(content(AcknowledgementStatus.REJECTED), TestPki.KR))
        .isEqualTo(State.APPLIED);
    assertThat(now().state()).isEqualTo(State.REJECTED);
  }

  @Test
  void aMereReceptionIsKeptAndDecidesNothing() throws Exception {
    receipted();
    assertThat(arrives(content(AcknowledgementStatus.RECEIVED), TestPki.KR))
        .isEqualTo(State.APPLIED);
    assertThat(now().state()).isEqualTo(State.RECEIPTED);
    arrives(content(AcknowledgementStatus.ACCEPTED), TestPki.KR);
    assertThat(now().state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void oneThatOvertakesTheReceiptWaits() throws Exception {
    assertThat(arrives(content(AcknowledgementStatus.ACCEPTED), TestPki.KR))
        .isEqualTo(State.RECEIVED);
    assertThat(now().state()).isEqualTo(State.SENDING);
  }

  @Test
  void ofTwoTheFirstCounts() throws Exception {
    receipted();
    arrives(content(AcknowledgementStatus.ACCEPTED), TestPki.KR);
    assertThat(arrives(content(AcknowledgementStatus.REJECTED), TestPki.KR))
        .isEqualTo(State.REFUSED);
    assertThat(now().state()).isEqualTo(State.ACCEPTED);
  }

  @Test
  void whatWasSaidIsKeptApartWithItsTimes() throws Exception {
    receipted();
    for (AcknowledgementStatus status :
        List.of(
            AcknowledgementStatus.RECEIVED,
            AcknowledgementStatus.READABLE,
            AcknowledgementStatus.ACCEPTED,
            AcknowledgementStatus.USED)) {
      assertThat(arrives(content(status), TestPki.KR)).as("%s", status).isEqualTo(State.APPLIED);
    }
    assertThat(now().state()).isEqualTo(State.ACCEPTED);
    assertThat(store.acknowledgements().all(document.id()))
        .allMatch(said -> said.at().equals(Instant.parse("2026-11-22T12:00:00Z")))
        .extracting(StoredAcknowledgement::status)
        .containsExactly(
            AcknowledgementStatus.RECEIVED,
            AcknowledgementStatus.READABLE,
            AcknowledgementStatus.ACCEPTED,
            AcknowledgementStatus.USED);
  }

  @Test
  void whatWasOvertakenStillCounts() throws Exception {
    receipted();
    arrives(content(AcknowledgementStatus.REJECTED), TestPki.KR);
    assertThat(arrives(content(AcknowledgementStatus.READABLE), TestPki.KR))
        .isEqualTo(State.APPLIED);
    assertThat(now().state()).isEqualTo(State.REJECTED);
  }

  @Test
  void theSameStatusTwiceCountsOnce() throws Exception {
    receipted();
    arrives(content(AcknowledgementStatus.READABLE), TestPki.KR);
    assertThat(arrives(content(AcknowledgementStatus.READABLE), TestPki.KR))
        .isEqualTo(State.REFUSED);
    assertThat(store.acknowledgements().all(document.id())).hasSize(1);
  }

  @Test
  void useWaitsForAcceptance() throws Exception {
    receipted();
    assertThat(arrives(content(AcknowledgementStatus.USED), TestPki.KR)).isEqualTo(State.RECEIVED);
    assertThat(store.acknowledgements().all(document.id())).isEmpty();
  }

  @Test
  void useWaitsForAcceptanceNoLongerThanSendingIsTried() throws Exception {
    receipted();
    assertThat(
            arrives(
                seal(content(AcknowledgementStatus.USED), TestPki.KR),
                Instant.now().minus(PATIENCE).minusSeconds(1)))
        .isEqualTo(State.REFUSED);
  }

  @Test
  void aRefusedDocumentIsNotUsed() throws Exception {
    receipted();
    arrives(content(AcknowledgementStatus.REJECTED), TestPki.KR);
    assertThat(arrives(content(AcknowledgementStatus.USED), TestPki.KR)).isEqualTo(State.REFUSED);
  }

  @Test
  void oneSealedByAStrangerHasNoEffect() throws Exception {
    receipted();
    expectRefused(arrives(content(AcknowledgementStatus.ACCEPTED), TestPki.STRANGER));
  }

  @Test
  void oneSealedByOurselvesHasNoEffect() throws Exception {
    receipted();
    expectRefused(arrives(content(AcknowledgementStatus.ACCEPTED), TestPki.BD));
  }

  @Test
  void oneWithoutASealHasNoEffect() throws Exception {
    receipted();
    expectRefused(
        arrives(ApplicationResponseWriter.write(content(AcknowledgementStatus.ACCEPTED))));
  }

  @Test
  void oneThatWasAlteredHasNoEffect() throws Exception {
    receipted();
    String sealed = new String(seal(content(AcknowledgementStatus.REJECTED), TestPki.KR), UTF_8);
    String altered = sealed.replace(">RE<", ">AP<");
    assertThat(altered).isNotEqualTo(sealed);
    expectRefused(arrives(altered.getBytes(UTF_8)));
  }

  @Test
  void oneAboutOtherBytesHasNoEffect() throws Exception {
    receipted();
    BusinessAcknowledgement other =
        content(document.messageId(), "cd".repeat(32), AcknowledgementStatus.ACCEPTED);
    expectRefused(arrives(other, TestPki.KR));
  }

  @Test
  void oneAboutAMessageThatWeNeverSentHasNoEffect() throws Exception {
    receipted();
    BusinessAcknowledgement other =
        content("unknown@bd.example", "ab".repeat(32), AcknowledgementStatus.ACCEPTED);
    expectRefused(arrives(other, TestPki.KR));
  }

  private void receipted() {
    document = store.messages().move(document, State.RECEIPTED, "Receipt checked", NOW).get();
  }

  private void expectRefused(State state) {
    assertThat(state).isEqualTo(State.REFUSED);
    assertThat(now().state()).isEqualTo(State.RECEIPTED);
    assertThat(store.acknowledgements().of(document.id())).isEmpty();
  }

  private StoredMessage now() {
    return store.messages().find(document.id()).orElseThrow();
  }

  private BusinessAcknowledgement content(AcknowledgementStatus status) {
    return content(document.messageId(), document.document().payload().sha256(), status);
  }

  private static BusinessAcknowledgement content(
      String messageId, String sha256, AcknowledgementStatus status) {
    return content(messageId, sha256, status, "certificate-of-origin");
  }

  private static BusinessAcknowledgement content(
      String messageId, String sha256, AcknowledgementStatus status, String documentType) {
    return new BusinessAcknowledgement(
        "a-1",
        Instant.parse("2026-11-22T12:00:00Z"),
        "KR",
        "BD",
        status,
        messageId,
        "CO-1",
        documentType,
        sha256,
        List.of());
  }

  private static byte[] seal(BusinessAcknowledgement content, MshKey key) {
    return new XadesSealer()
        .seal(
            AcknowledgementDocument.write(content),
            key.privateKey(),
            List.of(key.certificate()),
            Instant.now());
  }

  private State arrives(BusinessAcknowledgement content, MshKey sealedBy) throws Exception {
    return arrives(seal(content, sealedBy));
  }

  private State arrives(byte[] bytes) throws Exception {
    return arrives(bytes, Instant.now());
  }

  private State arrives(byte[] bytes, Instant now) throws Exception {
    StoredPayload payload = store.payloads().put(new ByteArrayInputStream(bytes));
    StoredMessage message =
        store
            .messages()
            .add(
                new NewMessage(
                    UUID.randomUUID(),
                    Lifecycle.INBOUND_ACKNOWLEDGEMENT,
                    UUID.randomUUID() + "@kr.example",
                    document.messageId(),
                    document.conversationId(),
                    document.agreement(),
                    document.trackingIdentifier(),
                    "KR",
                    "BD",
                    new CarriedDocument(null, null, null, payload),
                    List.of(),
                    now,
                    now));
    reception.take(message);
    return store.messages().find(message.id()).orElseThrow().state();
  }
}
