// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
import org.crossborder.trust.party.GatewayEndpoint;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;
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

  @Test
  void anExporterThatCannotBeReachedPullsAcknowledgements() throws Exception {
    Snapshot bdPulls = with("BD", gateway -> reachableAt(gateway, null));

    PMode pmode = trade(bdPulls);

    assertThat(pmode.binding()).isEqualTo(MepBinding.PUSH_AND_PULL);
    assertThat(pmode.legs()).extracting(Leg::pulled).containsExactly(false, true);
    assertThat(pmode.legs()).extracting(leg -> leg.protocol().address()).containsOnly(KR);
    assertThat(PModes.derive(bdPulls, "BD", NOW).toPull())
        .extracting(leg -> leg.businessInfo().mpc())
        .containsExactly("urn:crossborder:mpc:" + TestRegister.ARRANGEMENT + ":gateway-bd");
    assertThat(PModes.derive(bdPulls, "KR", NOW).toPull()).isEmpty();
  }

  @Test
  void anImporterThatCannotBeReachedPullsDocuments() {
    PMode pmode = trade(with("KR", gateway -> reachableAt(gateway, null)));

    assertThat(pmode.binding()).isEqualTo(MepBinding.PULL_AND_PUSH);
    assertThat(pmode.legs()).extracting(Leg::pulled).containsExactly(true, false);
    assertThat(pmode.legs()).extracting(leg -> leg.protocol().address()).containsOnly(BD);
  }

  @Test
  void onlyTheReceiverOfAChannelMayPullFromIt() throws Exception {
    PModes bd = PModes.derive(with("KR", gateway -> reachableAt(gateway, null)), "BD", NOW);
    Leg document = bd.toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT).orElseThrow();
    String mpc = document.businessInfo().mpc();

    assertThat(bd.forPull(mpc, TestPki.KR.certificate()).businessInfo().mpc()).isEqualTo(mpc);
    assertThatThrownBy(() -> bd.forPull(mpc, TestPki.BD.certificate()))
        .isInstanceOfSatisfying(
            MessageRefused.class,
            refused -> assertThat(refused.code()).isEqualTo(ErrorCode.FAILED_AUTHENTICATION));
    assertThatThrownBy(() -> bd.forPull(mpc + "x", TestPki.KR.certificate()))
        .isInstanceOf(MessageRefused.class);
  }

  @Test
  void aPulledMessageNamesItsChannel() throws Exception {
    Snapshot krPulls = with("KR", gateway -> reachableAt(gateway, null));
    Leg leg = trade(krPulls).legs().get(0);
    UserMessage message = leg.userMessage(new MessageInfo(NOW, "1@bd", null), "c", List.of());
    PModes kr = PModes.derive(krPulls, "KR", NOW);

    assertThat(message.mpc()).isEqualTo(leg.businessInfo().mpc());
    assertThat(kr.forReceived(message)).isEqualTo(leg);
    assertThatThrownBy(() -> kr.forReceived(onDefaultChannel(message)))
        .isInstanceOf(MessageRefused.class)
        .hasMessageContaining("channel");
  }

  @Test
  void twoGatewaysThatBothPullAreReported() {
    Snapshot bothPull =
        with(with(snapshot, "BD", g -> reachableAt(g, null)), "KR", g -> reachableAt(g, null));

    PModes bd = PModes.derive(bothPull, "BD", NOW);

    assertThat(bd.all()).isEmpty();
    assertThat(bd.impossible())
        .extracting(Impossible::toString)
        .containsExactly(
            "Under bd-kr-2026 nothing goes from BD to KR: neither gateway-bd nor gateway-kr has"
                + " registered an address, so neither can pull from the other.");
  }

  @Test
  void gatewaysWithoutAVersionInCommonAreReported() {
    PModes bd =
        PModes.derive(with("KR", gateway -> speaking(gateway, List.of("2.0"), null)), "BD", NOW);

    assertThat(bd.all()).isEmpty();
    assertThat(bd.impossible()).hasSize(1);
    assertThat(bd.impossible().get(0).reason())
        .startsWith("gateway-bd speaks eDelivery AS4 [1.15] and gateway-kr speaks [2.0]");
  }

  @Test
  void aPartyWithoutGatewayIsReported() {
    Snapshot none = withGateways("KR", gateway -> Stream.empty());

    assertThat(PModes.derive(none, "BD", NOW).impossible())
        .extracting(Impossible::reason)
        .containsExactly("KR has registered no gateway.");
  }

  @Test
  void fragmentsAreAsLargeAsTheReceiverTakesAndOnlyIfBothCan() {
    Snapshot one = with("KR", gateway -> speaking(gateway, gateway.profiles(), 8L << 20));
    Snapshot both = with(one, "BD", gateway -> speaking(gateway, gateway.profiles(), 2L << 20));

    assertThat(trade(one).legs()).extracting(Leg::splitting).containsOnlyNulls();
    assertThat(trade(both).legs())
        .extracting(Leg::splitting)
        .containsExactly(new Splitting(8L << 20, true), new Splitting(2L << 20, true));
  }

  @Test
  void whatIsPulledGoesWholeAndSoDoesWhatCannotBeReceipted() {
    Snapshot one = with("BD", gateway -> speaking(gateway, gateway.profiles(), 2L << 20));
    Snapshot hidden =
        with(
            one,
            "KR",
            gateway -> speaking(reachableAt(gateway, null), gateway.profiles(), 8L << 20));

    assertThat(trade(hidden).legs()).anyMatch(Leg::pulled).anyMatch(leg -> !leg.pulled());
    assertThat(trade(hidden).legs()).extracting(Leg::splitting).containsOnlyNulls();
  }

  private static PMode trade(Snapshot snapshot) {
    return PModes.derive(snapshot, "BD", NOW).all().stream()
        .filter(pmode -> !pmode.isTest())
        .findFirst()
        .orElseThrow();
  }

  private static UserMessage onDefaultChannel(UserMessage m) {
    return new UserMessage(
        null,
        m.messageInfo(),
        m.partyInfo(),
        m.collaborationInfo(),
        m.messageProperties(),
        m.payloadInfo());
  }

  private static GatewayEndpoint reachableAt(GatewayEndpoint g, @Nullable URI url) {
    return new GatewayEndpoint(
        g.partyId(),
        g.partyIdType(),
        url,
        g.signingCertificates(),
        g.encryptionCertificates(),
        g.tlsAnchors(),
        g.profiles());
  }

  private static GatewayEndpoint speaking(
      GatewayEndpoint g, List<String> profiles, @Nullable Long fragmentBytes) {
    return new GatewayEndpoint(
        g.partyId(),
        g.partyIdType(),
        g.url(),
        g.signingCertificates(),
        g.encryptionCertificates(),
        g.tlsAnchors(),
        profiles,
        fragmentBytes);
  }

  private Snapshot with(String party, UnaryOperator<GatewayEndpoint> change) {
    return with(snapshot, party, change);
  }

  private static Snapshot with(
      Snapshot snapshot, String party, UnaryOperator<GatewayEndpoint> change) {
    return withGateways(snapshot, party, gateway -> Stream.of(change.apply(gateway)));
  }

  private Snapshot withGateways(
      String party, Function<GatewayEndpoint, Stream<GatewayEndpoint>> change) {
    return withGateways(snapshot, party, change);
  }

  private static Snapshot withGateways(
      Snapshot snapshot, String party, Function<GatewayEndpoint, Stream<GatewayEndpoint>> change) {
    return new Snapshot(
        snapshot.version(),
        snapshot.issuedAt(),
        snapshot.nextUpdate(),
        snapshot.parties().stream()
            .map(
                p ->
                    p.code().equals(party)
                        ? new Party(
                            p.code(),
                            p.name(),
                            p.treatyStatus(),
                            p.gateways().stream().flatMap(change).toList())
                        : p)
            .toList(),
        snapshot.services(),
        snapshot.levelMappings(),
        snapshot.arrangements());
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
