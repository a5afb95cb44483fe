// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.crossborder.trust.party.Officer.ACCESSION;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.ClauseCondition;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.arrangement.ReliabilityScheme;
import org.crossborder.trust.arrangement.SchemeLevel;
import org.crossborder.trust.party.AmendmentAcceptance;
import org.crossborder.trust.party.Authority;
import org.crossborder.trust.party.ConformanceVerdict;
import org.crossborder.trust.party.GatewayEndpoint;
import org.crossborder.trust.party.OfficerRole;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.party.Reservation;
import org.crossborder.trust.party.TreatyStatus;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.register.OfficerSignature.Purpose;
import org.crossborder.trust.register.RegisterEntry.EmergencyEntry;
import org.crossborder.trust.register.RegisterEntry.EscalationEntry;
import org.crossborder.trust.register.operation.AddClause;
import org.crossborder.trust.register.operation.AddServiceIdentity;
import org.crossborder.trust.register.operation.AdmitParty;
import org.crossborder.trust.register.operation.AppointOfficer;
import org.crossborder.trust.register.operation.ConfirmEmergency;
import org.crossborder.trust.register.operation.DefineScheme;
import org.crossborder.trust.register.operation.DismissOfficer;
import org.crossborder.trust.register.operation.EndClause;
import org.crossborder.trust.register.operation.EndMapping;
import org.crossborder.trust.register.operation.ListService;
import org.crossborder.trust.register.operation.MapLevel;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.PublishVerdict;
import org.crossborder.trust.register.operation.RecordAmendment;
import org.crossborder.trust.register.operation.RecordArrangement;
import org.crossborder.trust.register.operation.RecordReservation;
import org.crossborder.trust.register.operation.RecordTreatyStatus;
import org.crossborder.trust.register.operation.RegisterGateway;
import org.crossborder.trust.register.operation.RegisterProvider;
import org.crossborder.trust.register.operation.RegisterRule;
import org.crossborder.trust.register.operation.RetireServiceIdentity;
import org.crossborder.trust.register.operation.SetArrangementStatus;
import org.crossborder.trust.register.operation.SetAuthority;
import org.crossborder.trust.register.operation.SetServiceParticulars;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.register.operation.WithdrawGateway;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.service.TrustServiceProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation as it applies, and as it is refused. */
class OperationsTest {
  private static final TestCa CA = TestCa.root("New CA");
  private static final Instant NOW = TestRegister.NOW.minusSeconds(7_200);
  private static final Instant LATER = NOW.plus(Duration.ofDays(30));
  private static final Instant EARLIER = NOW.minus(Duration.ofDays(30));

  record Row(String title, String proposer, Operation operation, RegisterRule rule) {
    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Row> good() {
    return Stream.of(
        good(ACCESSION, new AdmitParty("TV", "Tuvalu", List.of(), null)),
        good(ACCESSION, new RecordTreatyStatus("MN", TreatyStatus.WITHDRAWN, LATER, "notified")),
        good(
            ACCESSION,
            new RecordReservation(
                "MN", new Reservation("Art. 17(7)", "none", Period.since(NOW), "notified"))),
        good(
            ACCESSION,
            new RecordAmendment("MN", new AmendmentAcceptance("2022-04-29", NOW, null, "a note"))),
        good(
            "MN",
            new SetAuthority("MN", new Authority("A ministry", null, null, null, null, null))),
        good("MN", new AppointOfficer(TestOfficers.of("MN", 3).officer())),
        good("MN", new DismissOfficer("MN/officer-2")),
        good(ACCESSION, new DismissOfficer("MN/officer-2")),
        good("MN", new RegisterGateway("MN", gateway("mn-1", "https://gateway.example/"))),
        good("BD", new RegisterGateway("BD", pulling("bd-2", 8L << 20))),
        good("MN", new RegisterProvider(provider("MN/provider", "MN"))),
        good("BD", new ListService(service("BD/new"))),
        good("BD", status(ServiceStatus.WITHDRAWN, LATER)),
        good("BD", particulars("high")),
        good("BD", new AddServiceIdentity("BD/seals", CA.certificate(), null, null)),
        good("BD", new AddServiceIdentity("BD/seals", null, "a".repeat(64), LATER)),
        good("BD", new RetireServiceIdentity("BD/seals", identity(), null)),
        good("BD", new DefineScheme(scheme("BD/assurance", "high"))),
        good("MN", new MapLevel(mapping("MN", "high", "KR", Period.since(NOW)))),
        good("KR", new EndMapping("BD", "high", "KR", null)),
        good("KR", new RecordArrangement(arrangement("new", "KR", "MN"))),
        good("BD", new AddClause("bd-kr", clause("bd-kr/2", "BD", "KR", Period.since(NOW)))),
        good("BD", new EndClause("bd-kr/1", null)),
        good("KR", new SetArrangementStatus("bd-kr", ArrangementStatus.WITHDRAWN, LATER)));
  }

  @ParameterizedTest
  @MethodSource("good")
  void applies(Row row) throws Exception {
    TestLog log = TestLog.of(new TestRegister());

    Outcome.Applied applied = log.change(row.proposer(), row.operation());

    assertThat(applied.subjects()).hasSizeGreaterThan(1);
    RegisterEntry.ChangeEntry entry = (RegisterEntry.ChangeEntry) applied.entry();
    assertThat(ChangeJson.read(ChangeJson.write(entry.change()))).isEqualTo(entry.change());
    log.replay(log.entries().size());
  }

  @Test
  void everyOperationIsShown() {
    Set<Class<?>> shown = good().map(row -> row.operation().getClass()).collect(Collectors.toSet());

    shown.addAll(Set.of(WithdrawGateway.class, PublishVerdict.class, ConfirmEmergency.class));
    assertThat(shown).containsExactlyInAnyOrder(Operation.class.getPermittedSubclasses());
  }

  static Stream<Row> bad() {
    return Stream.of(
        bad("code of three letters", ACCESSION, admit("BGD"), RegisterRule.KNOWN),
        bad("a Party twice", ACCESSION, admit("BD"), RegisterRule.UNIQUE_ID),
        bad("a Party by a Party", "BD", admit("TV"), RegisterRule.OWN_PARTY),
        bad(
            "status of an unknown Party",
            ACCESSION,
            new RecordTreatyStatus("TV", TreatyStatus.PARTY, NOW, "a note"),
            RegisterRule.KNOWN),
        bad(
            "an officer with another's key",
            "BD",
            new AppointOfficer(TestOfficers.of("BD", 1).officer().until(LATER).until(LATER)),
            RegisterRule.UNIQUE_ID),
        bad("an officer twice", "BD", appoint("BD/officer-2", "BD"), RegisterRule.UNIQUE_ID),
        bad("an officer in another's name", "BD", appoint("KR/x", "BD"), RegisterRule.UNIQUE_ID),
        bad("an officer of another Party", "BD", appoint("KR/x", "KR"), RegisterRule.OWN_PARTY),
        bad("an officer nobody knows", "BD", new DismissOfficer("BD/none"), RegisterRule.KNOWN),
        bad(
            "another Party's gateway",
            "BD",
            new RegisterGateway("KR", gateway("x", "https://gateway.example/")),
            RegisterRule.OWN_PARTY),
        bad(
            "a gateway in the clear",
            "BD",
            new RegisterGateway("BD", gateway("x", "http://gateway.example/")),
            RegisterRule.GATEWAY),
        bad(
            "a verdict on a gateway nobody knows",
            "BD",
            new PublishVerdict("none", verdict(NOW, LATER)),
            RegisterRule.KNOWN),
        bad(
            "fragments of a kilobyte",
            "BD",
            new RegisterGateway("BD", pulling("x", 1024)),
            RegisterRule.GATEWAY),
        bad("a gateway nobody knows", "BD", new WithdrawGateway("none"), RegisterRule.KNOWN),
        bad(
            "a provider in another's name",
            "BD",
            new RegisterProvider(provider("KR/provider", "BD")),
            RegisterRule.UNIQUE_ID),
        bad("a service twice", "BD", new ListService(service("BD/seals")), RegisterRule.UNIQUE_ID),
        bad(
            "a service without identity",
            "BD",
            new ListService(service("BD/new").withIdentities(List.of(), Set.of(), List.of())),
            RegisterRule.SERVICE),
        bad(
            "a service that is no CA",
            "BD",
            new ListService(
                service("BD/new").withIdentities(List.of(CA.issue("a leaf")), Set.of(), List.of())),
            RegisterRule.SERVICE),
        bad(
            "a service granted in the past",
            "BD",
            new ListService(
                service("BD/new")
                    .withStatusHistory(
                        List.of(
                            TestRegister.status(ServiceStatus.GRANTED, Period.since(EARLIER))))),
            RegisterRule.RETROACTIVE),
        bad(
            "a history with a gap",
            "BD",
            new ListService(
                service("BD/new")
                    .withStatusHistory(
                        List.of(
                            TestRegister.status(ServiceStatus.PENDING, new Period(EARLIER, NOW)),
                            TestRegister.status(ServiceStatus.GRANTED, Period.since(LATER))))),
            RegisterRule.PERIODS),
        bad(
            "a status in the past",
            "BD",
            status(ServiceStatus.SUSPENDED, EARLIER),
            RegisterRule.RETROACTIVE),
        bad(
            "another Party's service",
            "KR",
            status(ServiceStatus.SUSPENDED, null),
            RegisterRule.OWN_PARTY),
        bad(
            "a compromise without date",
            "BD",
            status(ServiceStatus.COMPROMISED, null),
            RegisterRule.SERVICE),
        bad("another level", "BD", particulars("low"), RegisterRule.RETROACTIVE),
        bad(
            "an identity twice",
            "BD",
            new AddServiceIdentity("BD/seals", TestRegister.BD_SEALS.certificate(), null, null),
            RegisterRule.UNIQUE_ID),
        bad(
            "an identity of nothing",
            "BD",
            new AddServiceIdentity("BD/seals", null, "zz", null),
            RegisterRule.SERVICE),
        bad(
            "an identity nobody knows",
            "BD",
            new RetireServiceIdentity("BD/seals", "a".repeat(64), null),
            RegisterRule.KNOWN),
        bad(
            "a scheme in another's name",
            "BD",
            new DefineScheme(new ReliabilityScheme("KR/x", "BD", "x", "y", List.of())),
            RegisterRule.UNIQUE_ID),
        bad(
            "a level mapped twice",
            "BD",
            new MapLevel(mapping("BD", "high", "KR", Period.since(NOW))),
            RegisterRule.LEVEL),
        bad(
            "a level accepted by its own Party",
            "BD",
            new MapLevel(mapping("BD", "low", "BD", Period.since(NOW))),
            RegisterRule.LEVEL),
        bad(
            "a mapping in the past",
            "BD",
            new MapLevel(mapping("BD", "low", "KR", Period.since(EARLIER))),
            RegisterRule.RETROACTIVE),
        bad(
            "a mapping that is not there",
            "MN",
            new EndMapping("BD", "high", "MN", null),
            RegisterRule.KNOWN),
        bad(
            "an arrangement with itself",
            "BD",
            new RecordArrangement(arrangement("new", "BD", "BD")),
            RegisterRule.CLAUSE),
        bad(
            "a clause with a stranger",
            "BD",
            new AddClause("bd-kr", clause("bd-kr/2", "BD", "MN", Period.since(NOW))),
            RegisterRule.CLAUSE),
        bad(
            "a clause twice",
            "BD",
            new AddClause("bd-kr", clause("bd-kr/1", "BD", "KR", Period.since(NOW))),
            RegisterRule.UNIQUE_ID),
        bad(
            "a condition nobody can evaluate",
            "BD",
            new AddClause(
                "bd-kr",
                new Clause(
                    "bd-kr/2",
                    "BD",
                    "KR",
                    Set.of("invoice"),
                    Set.of(ServiceType.CA_FOR_SEALS),
                    1,
                    List.of(),
                    Period.since(NOW),
                    List.of(new ClauseCondition(ClauseCondition.Kind.MAXIMUM_AGE, "soon")),
                    null,
                    null)),
            RegisterRule.CLAUSE),
        bad("a clause nobody knows", "BD", new EndClause("none", null), RegisterRule.KNOWN),
        bad(
            "an arrangement back to a proposal",
            "BD",
            new SetArrangementStatus("bd-kr", ArrangementStatus.PROPOSED, null),
            RegisterRule.PERIODS),
        bad("no emergency", "BD", new ConfirmEmergency(3), RegisterRule.EMERGENCY));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void refuses(Row row) {
    TestLog log = TestLog.of(new TestRegister());
    Change change = log.draft(null, row.operation());

    Outcome outcome = log.append(log.signed(row.proposer(), change));

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).refusal().rule())
        .as(outcome.toString())
        .isEqualTo(row.rule());
    assertThat(((Outcome.Refused) outcome).refusal().sentence()).endsWith(".");
  }

  @Test
  void whatBeginsWhileApprovalsAreCollectedBeginsWhenItIsRecorded() {
    TestLog log = TestLog.of(new TestRegister());
    Change change =
        log.draft(null, new AddClause("bd-kr", clause("c", "BD", "KR", Period.since(NOW))));
    log.now = log.now.plusSeconds(86_400);
    log.mustAppend(log.signed("BD", change));

    assertThat(clauses(log)).last().extracting(c -> c.period().from()).isEqualTo(log.now);
  }

  @Test
  void aProposalDoesNotWaitForEver() {
    TestLog log = TestLog.of(new TestRegister());
    Change change = log.draft(null, new EndClause("bd-kr/1", null));
    log.now = log.now.plus(Duration.ofDays(31));

    assertThat(rule(log.append(log.signed("BD", change)))).isEqualTo(RegisterRule.CHANGE);
  }

  @Test
  void refusesTimeThatGoesBack() {
    TestLog log = TestLog.of(new TestRegister());
    log.now = TestLog.FOUNDED.minusSeconds(1);

    assertThat(rule(log.append(new EscalationEntry(log.now, 0)))).isEqualTo(RegisterRule.ORDER);
  }

  @Test
  void theAccessionOfficeAppointsOnlyWhereThereAreNoFourEyes() {
    TestLog log = TestLog.of(new TestRegister());
    AppointOfficer third = new AppointOfficer(TestOfficers.of("BD", 3).officer());
    Change change = log.draft(null, third);

    assertThat(log.replay().assess(log.signed(ACCESSION, change)).concerned())
        .containsExactly("BD");
    log.emergency("BD", new DismissOfficer("BD/officer-2"));
    assertThat(log.change(ACCESSION, third).subjects()).contains("officer:BD/officer-3");
  }

  @Test
  void aSuspensionLiftsNoWithdrawal() {
    TestLog log = TestLog.of(new TestRegister());
    log.change("BD", status(ServiceStatus.WITHDRAWN, LATER));
    log.now = log.now.plusSeconds(60);
    log.emergency("BD", status(ServiceStatus.SUSPENDED, null));

    assertThat(log.state().register().services().get(0).statusHistory())
        .extracting(ServiceStatusPeriod::status)
        .containsExactly(ServiceStatus.GRANTED, ServiceStatus.SUSPENDED, ServiceStatus.WITHDRAWN);
  }

  @Test
  void anotherPartysEmergencyIsRefusedForThatAndNotForItsEffect() {
    TestLog log = TestLog.of(new TestRegister());
    log.emergency("BD", status(ServiceStatus.SUSPENDED, null));
    Change again = log.draft(null, status(ServiceStatus.SUSPENDED, null));
    String signature = TestOfficers.of("KR", 1).sign(again, Purpose.EMERGENCY, log.now);

    assertThat(rule(log.append(new EmergencyEntry(log.now, again, signature))))
        .isEqualTo(RegisterRule.OWN_PARTY);
  }

  @Test
  void oneOfficerAloneLiftsNoSuspension() {
    TestLog log = TestLog.of(new TestRegister());
    log.emergency("BD", status(ServiceStatus.SUSPENDED, null));
    log.now = log.now.plusSeconds(60);
    Change lift = log.draft(null, status(ServiceStatus.GRANTED, null));
    String alone = TestOfficers.of("BD", 1).sign(lift, Purpose.EMERGENCY, log.now);

    assertThat(rule(log.append(new EmergencyEntry(log.now, lift, alone))))
        .isEqualTo(RegisterRule.EMERGENCY);
    assertThat(log.change("BD", status(ServiceStatus.GRANTED, null)).subjects())
        .contains("service:BD/seals");
  }

  @Test
  void aCompromiseEndsOnlyByACorrection() {
    TestLog log = TestLog.of(new TestRegister());
    log.emergency(
        "BD", new SetServiceStatus("BD/seals", ServiceStatus.COMPROMISED, null, "lost", EARLIER));
    log.now = log.now.plusSeconds(60);
    SetServiceStatus granted = status(ServiceStatus.GRANTED, null);

    assertThat(rule(log.append(log.signed("BD", log.draft(null, granted)))))
        .isEqualTo(RegisterRule.SERVICE);
    assertThat(log.correct("BD", granted).subjects()).contains("service:BD/seals");
  }

  @Test
  void anAcceptorEndsAMappingForItselfOnly() {
    TestLog log = TestLog.of(new TestRegister());
    log.change(
        "MN",
        new MapLevel(new LevelMapping("MN", "high", 3, List.of("BD", "KR"), Period.since(NOW))));
    log.now = log.now.plusSeconds(60);
    log.change("KR", new EndMapping("MN", "high", "KR", null));

    assertThat(log.state().register().levelMappings())
        .filteredOn(m -> m.party().equals("MN"))
        .containsExactly(
            new LevelMapping("MN", "high", 3, List.of("BD", "KR"), new Period(NOW, log.now)),
            new LevelMapping("MN", "high", 3, List.of("BD"), Period.since(log.now)));
  }

  @Test
  void aClauseEndedBeforeItBeginsNeverAppliesAndKeepsItsId() {
    TestLog log = TestLog.of(new TestRegister());
    Clause later = clause("c", "BD", "KR", Period.since(LATER));
    log.change("BD", new AddClause("bd-kr", later));
    log.change("KR", new EndClause("c", null));

    assertThat(clauses(log)).extracting(Clause::id).containsExactly("bd-kr/1");
    Change again = log.draft(null, new AddClause("bd-kr", later));
    assertThat(rule(log.append(log.signed("BD", again)))).isEqualTo(RegisterRule.UNIQUE_ID);
  }

  @Test
  void aWithdrawnGatewayComesBackByFourEyesOfItsPartyOnly() {
    TestLog log = TestLog.of(new TestRegister());
    RegisterGateway gateway =
        new RegisterGateway("BD", gateway("bd-1", "https://gateway.example/"));
    log.change("BD", gateway);
    log.emergency("BD", new WithdrawGateway("bd-1"));
    assertThat(gateways(log)).isEmpty();

    Change squatted =
        log.draft(null, new RegisterGateway("KR", gateway("bd-1", "https://other.example/")));
    assertThat(rule(log.append(log.signed("KR", squatted)))).isEqualTo(RegisterRule.UNIQUE_ID);
    log.change("BD", gateway);
    assertThat(gateways(log)).hasSize(1);
    assertThat(log.state().unconfirmedEmergencies()).isEmpty();
  }

  @Test
  void aVerdictIsPublishedUntilADayAndGoesWithTheGatewayThatWasTested() {
    TestLog log = TestLog.of(new TestRegister());
    RegisterGateway gateway =
        new RegisterGateway("BD", gateway("bd-1", "https://gateway.example/"));
    log.change("BD", gateway);
    ConformanceVerdict verdict = verdict(NOW, LATER);
    log.change("BD", new PublishVerdict("bd-1", verdict));
    assertThat(gateways(log).get(0).verdict()).isEqualTo(verdict);
    assertThat(verdict.holdsAt(LATER.minusSeconds(1))).isTrue();
    assertThat(verdict.holdsAt(LATER)).isFalse();
    log.replay(log.entries().size());

    refused(log, "KR", verdict, RegisterRule.OWN_PARTY);
    refused(log, "BD", verdict(NOW.minusSeconds(9), NOW.minusSeconds(1)), RegisterRule.GATEWAY);
    refused(log, "BD", verdict(NOW, NOW.plus(Duration.ofDays(400))), RegisterRule.GATEWAY);
    refused(log, "BD", verdict(LATER, LATER.plusSeconds(1)), RegisterRule.GATEWAY);
    assertThat(gateways(log).get(0).verdict()).isEqualTo(verdict);

    log.change("BD", gateway);
    assertThat(gateways(log).get(0).verdict()).isNull();
  }

  private static void refused(
      TestLog log, String party, ConformanceVerdict verdict, RegisterRule rule) {
    Change change = log.draft(null, new PublishVerdict("bd-1", verdict));
    assertThat(rule(log.append(log.signed(party, change)))).isEqualTo(rule);
  }

  @Test
  void anUnconfirmedEmergencyIsEscalatedOnceAndStays() {
    TestLog log = TestLog.of(new TestRegister());
    log.emergency("BD", status(ServiceStatus.SUSPENDED, null));
    long index = log.entries().size() - 1;
    EscalationEntry early = new EscalationEntry(log.now.plusSeconds(60), index);
    assertThat(rule(log.append(early))).isEqualTo(RegisterRule.BESIDE);
    log.now = log.now.plus(Duration.ofDays(3));
    var suspended = log.state().register().services().get(0).statusHistory();

    EscalationEntry due = new EscalationEntry(log.now, index);
    assertThat(log.append(due)).isInstanceOf(Outcome.Applied.class);
    assertThat(rule(log.append(due))).isEqualTo(RegisterRule.BESIDE);
    assertThat(log.state().register().services().get(0).statusHistory()).isEqualTo(suspended);
    assertThat(log.state().unconfirmedEmergencies(log.now)).hasSize(1);

    log.change("BD", new ConfirmEmergency(index));
    assertThat(log.state().unconfirmedEmergencies(log.now)).isEmpty();
    assertThat(log.state().register().services().get(0).statusHistory()).isEqualTo(suspended);
  }

  @Test
  void oneOfficerAloneDoesNothingElse() {
    for (Operation operation :
        List.of(
            status(ServiceStatus.GRANTED, null),
            status(ServiceStatus.WITHDRAWN, null),
            status(ServiceStatus.SUSPENDED, LATER),
            new SetServiceStatus("KR/seals", ServiceStatus.SUSPENDED, null, "not ours", null),
            new SetArrangementStatus("bd-kr", ArrangementStatus.IN_FORCE, null),
            new SetArrangementStatus("bd-kr", ArrangementStatus.WITHDRAWN, null),
            new DismissOfficer("KR/officer-1"),
            appoint("BD/x", "BD"),
            new EndClause("bd-kr/1", null))) {
      TestLog log = TestLog.of(new TestRegister());
      Change change = log.draft(null, operation);
      String signature =
          TestOfficers.of("BD", 1).sign(change, OfficerSignature.Purpose.EMERGENCY, log.now);

      Outcome outcome = log.append(new RegisterEntry.EmergencyEntry(log.now, change, signature));

      assertThat(rule(outcome))
          .as(operation.toString())
          .isIn(RegisterRule.EMERGENCY, RegisterRule.OWN_PARTY);
    }
  }

  @Test
  void theAccessionOfficeCannotSilenceAPartyWithOneOfficer() {
    TestLog log = TestLog.of(new TestRegister());
    Change change = log.draft(null, new DismissOfficer("BD/officer-1"));
    String signature =
        TestOfficers.of(ACCESSION, 1).sign(change, OfficerSignature.Purpose.EMERGENCY, log.now);

    assertThat(rule(log.append(new RegisterEntry.EmergencyEntry(log.now, change, signature))))
        .isEqualTo(RegisterRule.EMERGENCY);
  }

  @Test
  void anEventTellsWhoSignedAndWhoSuspended() {
    TestLog log = TestLog.of(new TestRegister());
    log.emergency("KR", new SetArrangementStatus("bd-kr", ArrangementStatus.SUSPENDED, null));

    Arrangement arrangement = log.state().register().arrangements().get(0);
    assertThat(arrangement.events())
        .extracting(event -> event.kind() + " " + event.party())
        .containsExactly("PROPOSED BD", "SIGNED BD", "SIGNED KR", "IN_FORCE null", "SUSPENDED KR");
    assertThat(arrangement.statusHistory())
        .extracting(ArrangementStatusPeriod::status)
        .containsExactly(ArrangementStatus.IN_FORCE, ArrangementStatus.SUSPENDED);
  }

  @Test
  void provenanceNamesTheEntryThatChangedEachSubjectLast() {
    TestLog log = TestLog.of(new TestRegister());
    Map<String, Long> before = log.state().provenance();
    log.change("BD", new EndClause("bd-kr/1", null));

    assertThat(log.state().provenance())
        .containsEntry("clause:bd-kr/1", (long) log.entries().size() - 1)
        .containsEntry("arrangement:bd-kr", before.get("arrangement:bd-kr"));
  }

  private static List<Clause> clauses(TestLog log) {
    return log.state().register().arrangements().get(0).clauses();
  }

  private static List<GatewayEndpoint> gateways(TestLog log) {
    return log.state().register().parties().stream()
        .map(Party::gateways)
        .flatMap(List::stream)
        .toList();
  }

  private static RegisterRule rule(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal().rule();
  }

  private static Row good(String proposer, Operation operation) {
    return new Row(
        operation.getClass().getSimpleName() + " by " + proposer,
        proposer,
        operation,
        RegisterRule.CHANGE);
  }

  private static Row bad(String title, String proposer, Operation operation, RegisterRule rule) {
    return new Row(title, proposer, operation, rule);
  }

  private static AdmitParty admit(String code) {
    return new AdmitParty(code, "A State", List.of(), null);
  }

  private static AppointOfficer appoint(String id, String party) {
    return new AppointOfficer(
        TestOfficers.make(id, party, UUID.randomUUID().toString(), OfficerRole.PROPOSE).officer());
  }

  private static SetServiceStatus status(ServiceStatus status, Instant from) {
    return new SetServiceStatus("BD/seals", status, from, "a reason", null);
  }

  private static SetServiceParticulars particulars(String level) {
    return new SetServiceParticulars(
        "BD/seals",
        "Another name",
        "Seals",
        null,
        level,
        null,
        List.of(URI.create("https://ca.example/")),
        null);
  }

  private static String identity() {
    return Fingerprint.sha256(TestRegister.BD_SEALS.certificate());
  }

  private static ReliabilityScheme scheme(String id, String level) {
    return new ReliabilityScheme(
        id, "BD", "Assurance", "A law", List.of(new SchemeLevel(level, 1, "audited")));
  }

  private static LevelMapping mapping(String party, String level, String by, Period period) {
    return new LevelMapping(party, level, 3, List.of(by), period);
  }

  private static TrustServiceProvider provider(String id, String party) {
    return new TrustServiceProvider(
        id, party, "A provider", List.of(), null, null, null, null, null, List.of());
  }

  private static TrustService service(String id) {
    return new TrustService(
        id,
        "BD",
        "A provider",
        "A service",
        ServiceType.CA_FOR_SEALS,
        List.of(CA.certificate()),
        "high",
        List.of(),
        List.of());
  }

  private static ConformanceVerdict verdict(Instant tested, Instant expires) {
    return new ConformanceVerdict(
        "as4-receiver", "1.15", "0.1.0", 59, 0, 1, tested, expires, "a".repeat(64));
  }

  /** It cannot be reached, and joins fragments. */
  private static GatewayEndpoint pulling(String id, long fragmentBytes) {
    return new GatewayEndpoint(
        id,
        "urn:test",
        null,
        List.of(CA.certificate()),
        List.of(CA.certificate()),
        List.of(),
        List.of("1.15"),
        fragmentBytes);
  }

  private static GatewayEndpoint gateway(String id, String url) {
    return new GatewayEndpoint(
        id,
        "urn:test",
        URI.create(url),
        List.of(CA.certificate()),
        List.of(CA.certificate()),
        List.of(CA.certificate()),
        List.of("1.15"));
  }

  private static Arrangement arrangement(String id, String one, String other) {
    return new Arrangement(
        id,
        "An arrangement",
        "A treaty",
        List.of(one, other),
        List.of(),
        List.of(clause(id + "/1", one, other, Period.since(NOW))));
  }

  private static Clause clause(String id, String recogniser, String recognised, Period period) {
    return new Clause(
        id,
        recogniser,
        recognised,
        Set.of("invoice"),
        Set.of(ServiceType.CA_FOR_SEALS),
        1,
        List.of(),
        period);
  }
}
