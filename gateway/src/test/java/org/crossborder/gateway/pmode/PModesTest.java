// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.ebms.MessageRefused;
import org.crossborder.gateway.ebms.TradingPartner;
import org.crossborder.gateway.ebms.UserMessage;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.trust.Period;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.snapshot.Snapshot;
import org.junit.jupiter.api.Test;

/** P-Modes follow from the register and from nothing else. */
class PModesTest {
  private static final URI BD = URI.create("https://bd.example/as4");
  private static final URI KR = URI.create("https://kr.example/as4");
  private static final Instant NOW = Instant.now();

  private final Snapshot snapshot = TestRegister.snapshot(BD, KR);

  @Test
  void documentsGoFromTheRecognisedPartyAndAcknowledgementsBack() {
    PModes bd = PModes.derive(snapshot, "BD", NOW);

    assertThat(bd.toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)).isPresent();
    assertThat(bd.toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.ACKNOWLEDGEMENT)).isEmpty();

    PModes kr = PModes.derive(snapshot, "KR", NOW);
    assertThat(kr.toSend("BD", TestRegister.ARRANGEMENT, TradeDocuments.ACKNOWLEDGEMENT))
        .isPresent();
    assertThat(kr.toSend("BD", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)).isEmpty();
  }

  @Test
  void aPModeReadsTheSameAtBothEnds() {
    assertThat(PModes.derive(snapshot, "BD", NOW).all())
        .containsExactlyInAnyOrderElementsOf(PModes.derive(snapshot, "KR", NOW).all());
  }

  @Test
  void addressCertificatesAndPartiesComeFromTheRegister() {
    Leg leg =
        PModes.derive(snapshot, "BD", NOW)
            .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
            .orElseThrow();

    assertThat(leg.protocol().address()).isEqualTo(KR);
    assertThat(leg.protocol().tlsAnchors()).containsExactly(TestPki.TLS.certificate());
    assertThat(leg.agreement().value()).isEqualTo(TestRegister.ARRANGEMENT);
    assertThat(leg.sender().partner().partyId().value()).isEqualTo("gateway-bd");
    assertThat(leg.sender().partner().role()).isEqualTo(TradingPartner.INITIATOR);
    assertThat(leg.receiver().partner().partyId().value()).isEqualTo("gateway-kr");
    assertThat(leg.security().receiverEncryption()).containsExactly(TestPki.KR.certificate());
    assertThat(leg.security().senderSigning()).contains(TestPki.BD.certificate());
  }

  @Test
  void anAcknowledgementIsTheSecondLegOfItsDocumentsPMode() throws Exception {
    PMode pmode =
        PModes.derive(snapshot, "KR", NOW).all().stream()
            .filter(mode -> !mode.isTest())
            .findFirst()
            .orElseThrow();

    assertThat(pmode.binding()).isEqualTo(MepBinding.PUSH_AND_PUSH);
    Leg document = pmode.legs().get(0);
    Leg acknowledgement = pmode.legs().get(1);
    assertThat(acknowledgement.sender()).isEqualTo(document.receiver());
    assertThat(acknowledgement.receiver()).isEqualTo(document.sender());
    assertThat(acknowledgement.sender().partner().role()).isEqualTo(TradingPartner.RESPONDER);
    assertThat(acknowledgement.protocol().address()).isEqualTo(BD);
    UserMessage message =
        acknowledgement.userMessage(new MessageInfo(NOW, "2@kr", "1@bd"), "c", List.of());
    assertThat(PModes.derive(snapshot, "BD", NOW).forReceived(message)).isEqualTo(acknowledgement);
  }

  @Test
  void whatIsPushedIsNotPulled() {
    PModes kr = PModes.derive(snapshot, "KR", NOW);

    assertThat(kr.toPull()).isEmpty();
    assertThatThrownBy(() -> kr.forPull(null, TestPki.BD.certificate()))
        .isInstanceOfSatisfying(
            MessageRefused.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.PROCESSING_MODE_MISMATCH));
  }

  @Test
  void theTestServiceGoesBothWays() {
    assertThat(PModes.derive(snapshot, "BD", NOW).all().stream().filter(PMode::isTest))
        .extracting(pmode -> pmode.initiator().party())
        .containsExactlyInAnyOrder("BD", "KR");
  }

  @Test
  void anArrangementThatIsNotInForceGivesNone() {
    for (ArrangementStatus status : ArrangementStatus.values()) {
      boolean inForce = status == ArrangementStatus.IN_FORCE;
      assertThat(PModes.derive(withStatus(status), "BD", NOW).all().isEmpty()).isEqualTo(!inForce);
    }
  }

  @Test
  void beforeAnArrangementIsInForceThereIsNone() {
    assertThat(PModes.derive(snapshot, "BD", NOW.minus(Duration.ofDays(2))).all()).isEmpty();
  }

  @Test
  void aPartyThatIsNotRegisteredHasNone() {
    assertThat(PModes.derive(snapshot, "LK", NOW).all()).isEmpty();
  }

  private Snapshot withStatus(ArrangementStatus status) {
    Arrangement a = snapshot.arrangements().get(0);
    Period period = a.statusHistory().get(0).period();
    return new Snapshot(
        snapshot.version(),
        snapshot.issuedAt(),
        snapshot.nextUpdate(),
        snapshot.parties(),
        snapshot.services(),
        snapshot.levelMappings(),
        List.of(
            new Arrangement(
                a.id(),
                a.title(),
                a.normativeSource(),
                a.parties(),
                List.of(new ArrangementStatusPeriod(status, period)),
                a.clauses())));
  }
}
