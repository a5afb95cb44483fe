// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.intake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.trust.list.Samples.NOW;
import static org.crossborder.trust.list.Samples.service;
import static org.crossborder.trust.list.Samples.status;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.list.Samples;
import org.crossborder.trust.list.SignedSamples;
import org.crossborder.trust.list.register.PartyList;
import org.crossborder.trust.list.xml.TrustedListWriter;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.TestLog;
import org.crossborder.trust.register.operation.ListService;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.junit.jupiter.api.Test;

/** From somebody's list to a register that officers have signed. */
class ListImportTest {
  private static final X509Certificate OLD = TestCa.root("Old CA").certificate();
  private static final X509Certificate NEW = TestCa.root("New CA").certificate();
  private static final String SINCE = "2026-02-01T00:00:00Z";
  private static final String LATER = "2026-06-01T00:00:00Z";

  private final TestLog log = log();

  @Test
  void aServiceIsProposedAndGrantedFromWhenItIsRecorded() {
    ImportProposal proposal = propose(false, granted("BD/seal", OLD), withdrawn("BD/gone", NEW));

    assertThat(proposal.findings())
        .singleElement()
        .matches(finding -> finding.message().contains("withdrawn"));
    record(proposal);
    TrustService listed = only();
    assertThat(listed.id()).isEqualTo("BD/seal");
    assertThat(listed.digitalIdentities()).containsExactly(OLD);
    assertThat(listed.supplyPoints()).hasSize(1);
    assertThat(statusAt(listed, log.now)).isEqualTo(ServiceStatus.GRANTED);
    assertThat(listed.statusHistory())
        .noneMatch(s -> s.status() == ServiceStatus.GRANTED && s.period().from().isBefore(log.now));
    assertThat(log.state().register().providers()).containsExactly(Samples.provider());
  }

  @Test
  void itsHistoryIsTakenOverOnlyAsACorrection() {
    ImportProposal proposal = propose(true, granted("BD/seal", OLD), withdrawn("BD/gone", NEW));

    assertThat(proposal.findings()).isEmpty();
    assertThat(proposal.changes()).allMatch(change -> change.correction() != null);
    record(proposal);
    assertThat(log.state().register().services())
        .containsExactlyInAnyOrder(granted("BD/seal", OLD), withdrawn("BD/gone", NEW));
  }

  @Test
  void theSameListAgainChangesNothing() {
    record(propose(false, granted("BD/seal", OLD)));

    ImportProposal again = propose(false, granted("BD/seal", OLD));

    assertThat(again.changes()).isEmpty();
    assertThat(again.findings())
        .singleElement()
        .matches(finding -> finding.message().equals("Nothing is to be changed"));
  }

  @Test
  void aNewerListProposesWhatHasChanged() {
    record(
        propose(
            false, granted("BD/seal", OLD), granted("BD/other", TestCa.root("X").certificate())));
    log.now = NOW.plusSeconds(600);

    ImportProposal newer = propose(false, withdrawn("BD/seal", NEW));

    assertThat(newer.findings())
        .singleElement()
        .matches(finding -> finding.message().contains("BD/other is in the register"));
    record(newer);
    TrustService changed =
        log.state().register().services().stream()
            .filter(service -> service.id().equals("BD/seal"))
            .findFirst()
            .orElseThrow();
    assertThat(statusAt(changed, log.now)).isEqualTo(ServiceStatus.WITHDRAWN);
    assertThat(changed.digitalIdentities()).containsExactly(OLD, NEW);
    assertThat(changed.identityPeriods()).hasSize(2);
  }

  @Test
  void noImportEndsACompromise() {
    record(propose(false, granted("BD/seal", OLD)));
    log.emergency(
        "BD", new SetServiceStatus("BD/seal", ServiceStatus.COMPROMISED, null, "stolen", log.now));
    log.now = log.now.plusSeconds(60);

    ImportProposal proposal = propose(false, granted("BD/seal", OLD));

    assertThat(proposal.changes()).isEmpty();
    assertThat(proposal.findings()).anyMatch(finding -> finding.message().contains("COMPROMISED"));
  }

  @Test
  void aLongListIsSeveralChangesThatAreAllRecorded() {
    TrustService[] services = new TrustService[100];
    for (int i = 0; i < services.length; i++) {
      services[i] = granted("BD/seal-" + i, TestCa.root("CA " + i).certificate());
    }

    ImportProposal proposal = propose(false, services);

    assertThat(proposal.changes())
        .hasSizeGreaterThan(1)
        .allMatch(change -> ChangeJson.write(change).length <= ChangeJson.MAXIMUM_BYTES);
    record(proposal);
    assertThat(log.state().register().services()).hasSize(100);
  }

  @Test
  void whatIsNoCaIsLeftOutAndSaidSo() {
    ImportProposal proposal =
        propose(false, granted("BD/tsu", Samples.certificate("CN=Time-stamping unit")));

    assertThat(proposal.changes())
        .flatExtracting(change -> change.operations())
        .noneMatch(ListService.class::isInstance);
    assertThat(proposal.findings()).anyMatch(finding -> finding.message().contains("is no CA"));
  }

  @Test
  void aListThatIsNotToBeReliedOnProposesNothing() {
    byte[] list = list(granted("BD/seal", OLD));
    list[list.length / 2] ^= 1;

    ImportProposal proposal =
        ListImport.propose(intake(), list, log.state().register(), settings(false));

    assertThat(proposal.changes()).isEmpty();
    assertThat(proposal.hasErrors()).isTrue();
  }

  @Test
  void certificatesFromAFileArePendingUntilSomebodyGrantsThem() {
    ImportProposal proposal =
        PemImport.propose(
            (PemBundleTest.pem(OLD) + PemBundleTest.pem(NEW)).getBytes(US_ASCII),
            Samples.provider(),
            ServiceType.CA_FOR_SEALS,
            log.state().register(),
            settings(false));

    assertThat(proposal.findings()).isEmpty();
    record(proposal);
    assertThat(log.state().register().services())
        .hasSize(2)
        .allMatch(service -> statusAt(service, log.now) == ServiceStatus.PENDING);
  }

  private static TestLog log() {
    TestLog log = TestLog.founded();
    log.admit("BD", "Bangladesh");
    log.now = NOW;
    return log;
  }

  private void record(ImportProposal proposal) {
    assertThat(proposal.changes()).isNotEmpty();
    log.now = log.now.plusSeconds(60);
    proposal.changes().forEach(change -> log.mustAppend(log.signed("BD", change)));
  }

  private ImportProposal propose(boolean withHistory, TrustService... services) {
    return ListImport.propose(
        intake(), list(services), log.state().register(), settings(withHistory));
  }

  private static ListIntake intake() {
    return new ListIntake(List.of(SignedSamples.SIGNER), OptionalLong.empty());
  }

  private ImportSettings settings(boolean withHistory) {
    return new ImportSettings(
        "BD",
        "low",
        withHistory,
        "Regulation 1 of 2025",
        log.state().treeSize(),
        log.now,
        () -> UUID.randomUUID().toString());
  }

  private static byte[] list(TrustService... services) {
    return SignedSamples.sign(
        TrustedListWriter.write(
            PartyList.of(Samples.snapshot(services), "BD", Samples.operator())));
  }

  private static TrustService granted(String id, X509Certificate certificate) {
    return service(
        id,
        ServiceType.CA_FOR_SEALS,
        List.of(certificate),
        status(ServiceStatus.GRANTED, SINCE, null));
  }

  private static TrustService withdrawn(String id, X509Certificate certificate) {
    return service(
        id,
        ServiceType.CA_FOR_SEALS,
        List.of(certificate),
        status(ServiceStatus.GRANTED, SINCE, LATER),
        status(ServiceStatus.WITHDRAWN, LATER, null));
  }

  private TrustService only() {
    List<TrustService> services = new ArrayList<>(log.state().register().services());
    assertThat(services).hasSize(1);
    return services.get(0);
  }

  private static ServiceStatus statusAt(TrustService service, Instant time) {
    return service.statusHistory().stream()
        .filter(s -> s.period().contains(time))
        .findFirst()
        .orElseThrow()
        .status();
  }
}
