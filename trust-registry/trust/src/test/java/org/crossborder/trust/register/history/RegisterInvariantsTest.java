// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.decision.Recogniser;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.decision.RecognitionVerdict;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.OfficerSignature;
import org.crossborder.trust.register.Outcome;
import org.crossborder.trust.register.RegisterEntry.ChangeEntry;
import org.crossborder.trust.register.RegisterEntry.EmergencyEntry;
import org.crossborder.trust.register.RegisterEntry.PublicationEntry;
import org.crossborder.trust.register.RegisterState;
import org.crossborder.trust.register.operation.DismissOfficer;
import org.crossborder.trust.register.operation.SetServiceStatus;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The invariants of the register, each held against histories that seeds decide: two of three
 * attempts are honest, the others forged, replayed, doubled, by the wrong person or Party, or the
 * operator's own.
 */
class RegisterInvariantsTest {
  static IntStream seeds() {
    return IntStream.rangeClosed(1, Integer.getInteger("register.histories", 6));
  }

  /** The other tests say nothing if nothing happens in the histories. */
  @Test
  void historiesHoldWhatTheyAreToShow() {
    List<Step> all = seeds().boxed().flatMap(s -> RandomHistory.of(s).steps.stream()).toList();

    assertThat(all.stream().map(Step::defect).collect(Collectors.toSet()))
        .isEqualTo(EnumSet.allOf(Defect.class));
    assertThat(applied(all, ChangeEntry.class)).as("changes").isGreaterThan(50);
    assertThat(applied(all, EmergencyEntry.class)).as("emergencies").isGreaterThan(8);
    assertThat(applied(all, PublicationEntry.class)).as("publications").isGreaterThan(1);
    assertThat(all.stream().filter(s -> grows(s)).count()).as("more trust").isPositive();
    assertThat(all.stream().filter(s -> shrinks(s)).count()).as("less trust").isPositive();
    System.out.printf(
        "%d attempts: %d changes, %d emergencies, %d publications; trust grew %d times, shrank %d times%n",
        all.size(),
        applied(all, ChangeEntry.class),
        applied(all, EmergencyEntry.class),
        applied(all, PublicationEntry.class),
        all.stream().filter(s -> grows(s)).count(),
        all.stream().filter(s -> shrinks(s)).count());
  }

  private static long applied(List<Step> steps, Class<?> kind) {
    return steps.stream().filter(s -> s.isApplied() && kind.isInstance(s.entry())).count();
  }

  /** Invariant 1: where no clause says so, for this direction, nobody is recognised. */
  @ParameterizedTest
  @MethodSource("seeds")
  void recognisesOnlyByAClauseOfThatDirection(int seed) {
    RandomHistory history = RandomHistory.of(seed);
    Recogniser recogniser = new Recogniser();
    for (Step step : every(history.steps, 20)) {
      Register register = step.after().register();
      Instant now = step.entry().recordedAt();
      TrustedSnapshot trusted =
          new TrustedSnapshot(snapshot(step.after()), now.plusSeconds(600), "0".repeat(64));
      for (String recognising : List.of("BD", "KR", "MN")) {
        RecognitionVerdict verdict =
            recogniser.recognise(question(recognising, now), Optional.of(trusted), now).verdict();
        boolean granted =
            Grant.of(register, List.of(now))
                .contains(new Grant("BD/seals", recognising, "certificate-of-origin", now));
        if (!granted) {
          assertThat(verdict).isNotEqualTo(RecognitionVerdict.RECOGNISED);
        }
      }
    }
  }

  /** Invariant 2: the periods of each history partition time. */
  @ParameterizedTest
  @MethodSource("seeds")
  void periodsPartitionTime(int seed) {
    for (Step step : RandomHistory.of(seed).steps) {
      Register register = step.after().register();
      for (TrustService service : register.services()) {
        partition(service.statusHistory().stream().map(ServiceStatusPeriod::period).toList());
      }
      for (Arrangement arrangement : register.arrangements()) {
        partition(
            arrangement.statusHistory().stream().map(ArrangementStatusPeriod::period).toList());
      }
    }
  }

  private static void partition(List<Period> periods) {
    assertThat(periods).isNotEmpty();
    for (int i = 1; i < periods.size(); i++) {
      assertThat(periods.get(i).from()).isEqualTo(periods.get(i - 1).to());
    }
    assertThat(periods.get(periods.size() - 1).to()).isNull();
  }

  /** Invariant 3: what is agreed anew carries the signature of every Party to it. */
  @ParameterizedTest
  @MethodSource("seeds")
  void agreementNeedsEveryPartysSignature(int seed) {
    RandomHistory.of(seed)
        .applied()
        .forEach(
            step -> {
              Set<String> signed = signatories(step);
              Register before = step.before().register();
              for (Arrangement after : step.after().register().arrangements()) {
                if (inForceMoreThan(before, after)) {
                  assertThat(signed).containsAll(after.parties());
                }
                Set<Clause> clauses = new HashSet<>(after.clauses());
                clauses.removeIf(c -> known(before, c.id()));
                if (!clauses.isEmpty()) {
                  assertThat(signed).containsAll(after.parties());
                }
              }
              for (LevelMapping mapping : step.after().register().levelMappings()) {
                if (mapsMoreThan(before, mapping)) {
                  assertThat(signed).contains(mapping.party()).containsAll(mapping.acceptedBy());
                }
              }
            });
  }

  private static boolean inForceMoreThan(Register before, Arrangement after) {
    return RandomHistory.TIMES.stream()
        .filter(at -> Grant.inForce(after, at))
        .anyMatch(
            at ->
                before.arrangements().stream()
                    .noneMatch(a -> a.id().equals(after.id()) && Grant.inForce(a, at)));
  }

  private static boolean known(Register register, String clause) {
    return register.arrangements().stream()
        .flatMap(a -> a.clauses().stream())
        .anyMatch(c -> c.id().equals(clause));
  }

  private static boolean mapsMoreThan(Register before, LevelMapping mapping) {
    return RandomHistory.TIMES.stream()
        .filter(mapping.period()::contains)
        .anyMatch(
            at ->
                before.levelMappings().stream()
                    .noneMatch(
                        known ->
                            known.party().equals(mapping.party())
                                && known.level().equals(mapping.level())
                                && known.referenceLevel() == mapping.referenceLevel()
                                && known.acceptedBy().containsAll(mapping.acceptedBy())
                                && known.period().contains(at)));
  }

  /** Whose officers' approvals verify, worked out by none of the fold's code. */
  private static Set<String> signatories(Step step) {
    if (!(step.entry() instanceof ChangeEntry change)) {
      return Set.of();
    }
    byte[] payload = ChangeJson.write(change.change());
    return change.approvals().stream()
        .map(approval -> signer(approval, payload, step.before()).party())
        .collect(Collectors.toSet());
  }

  private static Officer signer(String compact, byte[] payload, RegisterState state) {
    try {
      OfficerSignature signature = OfficerSignature.parse(compact);
      return state.officers().stream()
          .filter(o -> signature.verifies(payload, o.certificate().getPublicKey()))
          .findFirst()
          .orElseThrow();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Invariant 4: nobody gets a change in that lacks four eyes of those it concerns. */
  @ParameterizedTest
  @MethodSource("seeds")
  void everyDefectIsRefused(int seed) {
    for (Step step : RandomHistory.of(seed).steps) {
      if (step.defect() != Defect.NONE) {
        assertThat(step.outcome()).as("%s", step.defect()).isInstanceOf(Outcome.Refused.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void changesComeFromDifferentPersonsOfTheirOwnParty(int seed) {
    RandomHistory.of(seed)
        .applied()
        .filter(step -> step.entry() instanceof ChangeEntry)
        .forEach(
            step -> {
              ChangeEntry entry = (ChangeEntry) step.entry();
              byte[] payload = ChangeJson.write(entry.change());
              List<Officer> signers =
                  Stream.concat(Stream.of(entry.proposal()), entry.approvals().stream())
                      .map(s -> signer(s, payload, step.before()))
                      .toList();
              assertThat(signers).extracting(Officer::person).doesNotHaveDuplicates();
              assertThat(signers).hasSizeGreaterThan(1);
              Set<String> approved = signatories(step);
              for (TrustService service : step.after().register().services()) {
                if (!step.before().register().services().contains(service)) {
                  assertThat(approved).contains(service.party());
                }
              }
            });
  }

  /** Invariant 4: publications, evidence and escalations, which nobody signs, change nothing. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whatTheOperatorWritesChangesNoContent(int seed) {
    RandomHistory.of(seed)
        .applied()
        .filter(s -> !(s.entry() instanceof ChangeEntry || s.entry() instanceof EmergencyEntry))
        .forEach(
            step ->
                assertThat(new SnapshotJson().write(step.after().register()))
                    .isEqualTo(new SnapshotJson().write(step.before().register())));
  }

  /** Invariant 5: an emergency only takes away, and only four eyes give. */
  @ParameterizedTest
  @MethodSource("seeds")
  void onlyFourEyesRaiseTrust(int seed) {
    RandomHistory.of(seed)
        .applied()
        .filter(step -> !(step.entry() instanceof ChangeEntry))
        .forEach(
            step -> {
              assertThat(grants(step.before())).containsAll(grants(step.after()));
              assertThat(powers(step.before())).containsAll(powers(step.after()));
            });
  }

  /** Who may sign, and which gateways speak. */
  private static Set<String> powers(RegisterState state) {
    Set<String> powers = new HashSet<>();
    for (Officer officer : state.officers()) {
      RandomHistory.TIMES.stream()
          .filter(officer.period()::contains)
          .forEach(at -> powers.add(officer.id() + " " + at));
    }
    state.register().parties().forEach(p -> p.gateways().forEach(g -> powers.add(g.partyId())));
    return powers;
  }

  /** Invariant 5: unconfirmed, an emergency action is escalated and never lifted by itself. */
  @ParameterizedTest
  @MethodSource("seeds")
  void unconfirmedEmergenciesStay(int seed) {
    RandomHistory.of(seed)
        .applied()
        .forEach(
            step -> {
              assertThat(step.after().emergencies())
                  .hasSizeGreaterThanOrEqualTo(step.before().emergencies().size());
              boolean fourEyes = step.entry() instanceof ChangeEntry;
              long settled = step.after().emergencies().stream().filter(e -> e.settled()).count();
              long known = step.before().emergencies().stream().filter(e -> e.settled()).count();
              assertThat(fourEyes || settled == known).isTrue();
              Instant late = step.entry().recordedAt().plus(Duration.ofDays(3));
              assertThat(step.after().unconfirmedEmergencies(late))
                  .isEqualTo(step.after().unconfirmedEmergencies());
            });
  }

  /** Invariant 6: nothing that was ever registered disappears. */
  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsDeleted(int seed) {
    for (Step step : RandomHistory.of(seed).steps) {
      assertThat(step.after().provenance().keySet())
          .containsAll(step.before().provenance().keySet());
      assertThat(ids(step.after().register())).containsAll(ids(step.before().register()));
    }
  }

  private static Set<String> ids(Register register) {
    Set<String> ids = new HashSet<>();
    register.parties().stream().map(Party::code).forEach(ids::add);
    register.parties().forEach(p -> p.officers().forEach(o -> ids.add(o.id())));
    register.services().forEach(s -> ids.add(s.id()));
    register.services().forEach(s -> s.digitalIdentities().forEach(i -> ids.add(i.toString())));
    register.arrangements().forEach(a -> ids.add(a.id()));
    register.arrangements().forEach(a -> a.events().forEach(e -> ids.add(e.toString())));
    return ids;
  }

  /** Invariant 6: the past changes only by a compromise or a labelled correction. */
  @ParameterizedTest
  @MethodSource("seeds")
  void thePastStays(int seed) {
    RandomHistory.of(seed)
        .applied()
        .filter(step -> !isCorrection(step))
        .forEach(
            step -> {
              assertThat(past(step.before(), step)).containsAll(past(step.after(), step));
              if (!compromises(step)) {
                assertThat(past(step.after(), step)).containsAll(past(step.before(), step));
              }
            });
  }

  private static Set<Grant> past(RegisterState state, Step step) {
    List<Instant> past =
        RandomHistory.TIMES.stream().filter(at -> at.isBefore(step.entry().recordedAt())).toList();
    return Grant.of(state.register(), past);
  }

  private static boolean isCorrection(Step step) {
    return step.entry() instanceof ChangeEntry change && change.change().correction() != null;
  }

  private static boolean compromises(Step step) {
    var operations =
        step.entry() instanceof ChangeEntry change
            ? change.change().operations()
            : step.entry() instanceof EmergencyEntry emergency
                ? emergency.change().operations()
                : List.<org.crossborder.trust.register.operation.Operation>of();
    return operations.stream()
        .anyMatch(o -> o instanceof SetServiceStatus s && s.status() == ServiceStatus.COMPROMISED);
  }

  /**
   * Invariant 7: each prefix of the log replays to the same bytes, although the first time refused
   * entries came in between.
   */
  @ParameterizedTest
  @MethodSource("seeds")
  void everyPrefixReplaysToTheSameBytes(int seed) {
    RandomHistory history = RandomHistory.of(seed);
    for (Step step : every(history.steps, 15)) {
      int size = Math.toIntExact(step.after().treeSize());
      assertThat(bytes(history.log.replay(size).state())).isEqualTo(bytes(step.after()));
    }
  }

  /** Invariant 8: times, sizes and versions only grow. */
  @ParameterizedTest
  @MethodSource("seeds")
  void timesSizesAndVersionsOnlyGrow(int seed) {
    for (Step step : RandomHistory.of(seed).steps) {
      long grown = step.after().treeSize() - step.before().treeSize();
      assertThat(grown).isEqualTo(step.isApplied() ? 1 : 0);
      assertThat(step.after().lastRecordedAt()).isAfterOrEqualTo(step.before().lastRecordedAt());
      List<PublicationEntry> publications = new ArrayList<>(step.after().publications());
      for (int i = 1; i < publications.size(); i++) {
        PublicationEntry one = publications.get(i - 1);
        PublicationEntry next = publications.get(i);
        assertThat(next.version()).isGreaterThan(one.version());
        assertThat(next.treeSize()).isGreaterThan(one.treeSize());
        assertThat(next.issuedAt()).isAfterOrEqualTo(one.issuedAt());
      }
    }
  }

  /** A dismissed officer's signature gets nothing in. */
  @ParameterizedTest
  @MethodSource("seeds")
  void whoWasDismissedSignsNoMore(int seed) {
    for (Step step : RandomHistory.of(seed).steps) {
      if (step.isApplied() && step.entry() instanceof ChangeEntry entry) {
        byte[] payload = ChangeJson.write(entry.change());
        Stream.concat(Stream.of(entry.proposal()), entry.approvals().stream())
            .map(s -> signer(s, payload, step.before()))
            .forEach(o -> assertThat(o.period().contains(entry.recordedAt())).isTrue());
        entry.change().operations().stream()
            .filter(DismissOfficer.class::isInstance)
            .map(o -> ((DismissOfficer) o).officer())
            .forEach(
                id ->
                    assertThat(step.after().officers())
                        .filteredOn(o -> o.id().equals(id))
                        .allMatch(o -> !o.period().contains(entry.recordedAt().plusSeconds(1))));
      }
    }
  }

  private static boolean grows(Step step) {
    return !grants(step.before()).containsAll(grants(step.after()));
  }

  private static boolean shrinks(Step step) {
    return !grants(step.after()).containsAll(grants(step.before()));
  }

  private static Set<Grant> grants(RegisterState state) {
    return Grant.of(state.register(), RandomHistory.TIMES);
  }

  private static List<Step> every(List<Step> steps, int n) {
    return IntStream.range(0, steps.size()).filter(i -> i % n == 0).mapToObj(steps::get).toList();
  }

  private static RecognitionQuestion question(String recognising, Instant now) {
    return new RecognitionQuestion(
        TestRegister.BD_SEALS.issue("A signer"),
        List.of(),
        recognising,
        "BD",
        "certificate-of-origin",
        "import-clearance",
        now,
        TimeProof.TIMESTAMP);
  }

  private static Snapshot snapshot(RegisterState state) {
    Instant issued = state.lastRecordedAt();
    byte[] crl = TestRegister.BD_SEALS.crl(issued.minusSeconds(60), issued.plusSeconds(86_400));
    Register register = state.register();
    return Snapshot.of(
        new Register(
            register.parties(),
            register.services().stream().map(s -> s.withRevocationLists(List.of(crl))).toList(),
            register.levelMappings(),
            register.arrangements()),
        state.treeSize(),
        state.provenance(),
        1,
        issued,
        issued.plusSeconds(86_400));
  }

  private static byte[] bytes(RegisterState state) {
    return new SnapshotJson()
        .write(
            state.snapshot(
                1, TestRegister.NOW, TestRegister.NOW.plusSeconds(60), s -> Optional.empty()));
  }
}
