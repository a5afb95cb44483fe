// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.register.OfficerSignature.Purpose;
import org.crossborder.trust.register.operation.RegisterRule;
import org.crossborder.trust.register.operation.SetArrangementStatus;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.junit.jupiter.api.Test;

class ReplayTest {
  private static final SetServiceStatus SUSPEND =
      new SetServiceStatus("BD/seals", ServiceStatus.SUSPENDED, null, "a break-in", null);

  @Test
  void makesTheRegisterOfItsLog() {
    TestLog log = TestLog.of(new TestRegister());
    Snapshot expected = new TestRegister().snapshot();

    Snapshot made =
        log.state()
            .snapshot(7, expected.issuedAt(), expected.nextUpdate(), sha256 -> Optional.empty());

    assertThat(made.levelMappings()).isEqualTo(expected.levelMappings());
    assertThat(made.arrangements().get(0).clauses())
        .isEqualTo(expected.arrangements().get(0).clauses());
    assertThat(made.arrangements().get(0).events())
        .extracting("kind")
        .asString()
        .isEqualTo("[PROPOSED, SIGNED, SIGNED, IN_FORCE]");
    assertThat(made.services()).extracting("id").containsExactly("BD/seals", "KR/seals");
    assertThat(made.parties().get(0).officers()).hasSize(2);
    assertThat(made.treeSize()).isEqualTo(log.entries().size());
    assertThat(made.logIndex("service:BD/seals")).contains(4L);
    assertThat(made.logIndex("clause:bd-kr/1")).contains(7L);
  }

  @Test
  void replaysToTheSameBytes() {
    TestLog log = TestLog.of(new TestRegister());
    log.emergency("BD", SUSPEND);

    assertThat(bytes(log.replay(log.entries().size()).state())).isEqualTo(bytes(log.state()));
  }

  @Test
  void refusesTheSameChangeAgain() {
    TestLog log = TestLog.of(new TestRegister());
    RegisterEntry.ChangeEntry entry = log.signed("BD", log.draft(null, SUSPEND));
    log.mustAppend(entry);

    assertThat(rule(log.append(entry))).isEqualTo(RegisterRule.CHANGE);
  }

  @Test
  void refusesAProposalThatServesAsApproval() {
    TestLog log = TestLog.of(new TestRegister());
    Change change = log.draft(null, SUSPEND);
    String proposal = TestOfficers.of("BD", 1).sign(change, Purpose.PROPOSAL, log.now);
    String other = TestOfficers.of("BD", 2).sign(change, Purpose.PROPOSAL, log.now);

    assertThat(
            rule(
                log.append(
                    new RegisterEntry.ChangeEntry(log.now, change, proposal, List.of(other)))))
        .isEqualTo(RegisterRule.SIGNATURE);
  }

  @Test
  void putsAnArrangementInForceAgainOnlyWithAllItsParties() {
    TestLog log = TestLog.of(new TestRegister());
    log.change("KR", new SetArrangementStatus("bd-kr", ArrangementStatus.SUSPENDED, null));
    log.now = log.now.plusSeconds(60);
    Change restored =
        log.draft(null, new SetArrangementStatus("bd-kr", ArrangementStatus.IN_FORCE, null));
    String proposal = TestOfficers.of("KR", 1).sign(restored, Purpose.PROPOSAL, log.now);
    String approval = TestOfficers.of("KR", 2).sign(restored, Purpose.APPROVAL, log.now);
    RegisterEntry.ChangeEntry half =
        new RegisterEntry.ChangeEntry(log.now, restored, proposal, List.of(approval));

    assertThat(log.replay().assess(half).missing()).containsExactly("BD");
    assertThat(rule(log.append(half))).isEqualTo(RegisterRule.FOUR_EYES);
    assertThat(log.append(log.signed("KR", restored))).isInstanceOf(Outcome.Applied.class);
  }

  @Test
  void refusesAWordMoreInAnEntry() {
    TestLog log = TestLog.founded();
    String good = new String(log.entries().get(0), StandardCharsets.UTF_8);

    for (String bad : new String[] {good + " ", "{\"a\":1," + good.substring(1), " " + good}) {
      Outcome outcome =
          Replay.begin(TestOfficers.root()).append(0, bad.getBytes(StandardCharsets.UTF_8));
      assertThat(rule(outcome)).isEqualTo(RegisterRule.WELL_FORMED);
    }
  }

  @Test
  void refusesAFoundingThatTooFewKeysSigned() {
    List<Officer> officers =
        List.of(
            TestOfficers.of(Officer.ACCESSION, 1).officer(),
            TestOfficers.of(Officer.ACCESSION, 2).officer());
    var signatures = FoundingSignatures.sign(officers, TestOfficers.ROOT_KEYS.subList(0, 2));

    Outcome outcome =
        Replay.begin(TestOfficers.root())
            .append(new RegisterEntry.Founding(TestLog.FOUNDED, officers, signatures));

    assertThat(rule(outcome)).isEqualTo(RegisterRule.FOUNDING);
  }

  private static byte[] bytes(RegisterState state) {
    return new SnapshotJson()
        .write(
            state.snapshot(
                1, TestRegister.NOW, TestRegister.NOW.plusSeconds(60), s -> Optional.empty()));
  }

  private static RegisterRule rule(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal().rule();
  }
}
