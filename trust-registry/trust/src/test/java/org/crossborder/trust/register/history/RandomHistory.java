// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.OfficerRole;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.OfficerSignature.Purpose;
import org.crossborder.trust.register.Outcome;
import org.crossborder.trust.register.RegisterEntry;
import org.crossborder.trust.register.RegisterEntry.ChangeEntry;
import org.crossborder.trust.register.RegisterEntry.EmergencyEntry;
import org.crossborder.trust.register.RegisterEntry.EscalationEntry;
import org.crossborder.trust.register.RegisterEntry.EvidenceEntry;
import org.crossborder.trust.register.RegisterEntry.PublicationEntry;
import org.crossborder.trust.register.RegisterState;
import org.crossborder.trust.register.TestLog;
import org.crossborder.trust.register.TestOfficer;
import org.crossborder.trust.register.TestOfficers;
import org.crossborder.trust.register.operation.AppointOfficer;
import org.crossborder.trust.register.operation.Operation;

/**
 * A history that a seed decides: changes, approvals and emergencies by officers who are honest,
 * careless or impostors, and an operator who writes what he can. The same seed gives the same
 * attempts, with other keys.
 */
final class RandomHistory {
  static final int ATTEMPTS = 80;
  private static final Map<Integer, RandomHistory> KNOWN = new ConcurrentHashMap<>();

  /** Times at which grants are compared: from before the register until long after. */
  static final List<Instant> TIMES =
      IntStream.range(0, 60)
          .mapToObj(i -> Instant.parse("2025-12-15T12:00:00Z").plus(Duration.ofDays(10L * i)))
          .toList();

  final TestLog log = TestLog.of(new TestRegister());
  final List<Step> steps = new ArrayList<>();
  private final Random random;
  private final RandomOperations operations;
  private final Map<String, TestOfficer> keys = new HashMap<>();
  private final List<RegisterEntry> recorded = new ArrayList<>();

  private int defective;

  private RandomHistory(int seed) {
    this.defective = seed;
    this.random = new Random(seed);
    this.operations = new RandomOperations(random);
    appointMore();
    for (int i = 0; i < ATTEMPTS; i++) {
      attempt();
    }
  }

  static RandomHistory of(int seed) {
    return KNOWN.computeIfAbsent(seed, RandomHistory::new);
  }

  /** The steps whose entries stand in the log. */
  Stream<Step> applied() {
    return steps.stream().filter(Step::isApplied);
  }

  /** A third officer for each Party, and a second key for its first. */
  private void appointMore() {
    for (String party : List.of("BD", "KR", "MN")) {
      TestOfficer first = TestOfficers.of(party, 1);
      TestOfficer secondKey =
          TestOfficers.make(
              party + "/officer-1b", party, first.officer().person(), OfficerRole.values());
      log.change(
          party,
          new AppointOfficer(TestOfficers.of(party, 3).officer()),
          new AppointOfficer(secondKey.officer()));
      keys.put(secondKey.officer().id(), secondKey);
      Stream.of(1, 2, 3)
          .map(n -> TestOfficers.of(party, n))
          .forEach(o -> keys.put(o.officer().id(), o));
    }
    Stream.of(1, 2)
        .map(n -> TestOfficers.of(Officer.ACCESSION, n))
        .forEach(o -> keys.put(o.officer().id(), o));
  }

  private void attempt() {
    log.now = log.now.plusSeconds(random.nextInt(3) * random.nextInt(100_000));
    switch (random.nextInt(10)) {
      case 0, 1 -> emergency();
      case 2 -> operator();
      default -> change();
    }
  }

  private void change() {
    String party = operations.pick(List.of("BD", "KR", "MN", "BD", "KR", Officer.ACCESSION));
    List<TestOfficer> proposers = officers(party).toList();
    if (proposers.isEmpty()) {
      return;
    }
    TestOfficer proposer = operations.pick(proposers);
    String home = party.equals(Officer.ACCESSION) ? "BD" : party;
    Change change =
        log.draft(
            random.nextInt(5) == 0 ? "what was recorded wrongly" : null,
            Stream.generate(() -> operations.next(log.state(), home, log.now))
                .limit(1 + random.nextInt(2))
                .toArray(Operation[]::new));
    ChangeEntry good = signed(change, proposer);
    boolean fit = log.replay().check(good) instanceof Outcome.Applied;
    Defect defect = fit && random.nextInt(3) == 0 ? nextDefect() : Defect.NONE;
    append(defect == Defect.NONE ? good : spoilt(good, proposer, defect), defect);
  }

  /** One after the other, so that every history shows each. */
  private Defect nextDefect() {
    Defect[] defects = Defect.values();
    return defects[1 + defective++ % (defects.length - 1)];
  }

  private ChangeEntry signed(Change change, TestOfficer proposer) {
    String proposal = proposer.sign(change, Purpose.PROPOSAL, log.now);
    List<String> approvals = new ArrayList<>();
    log.replay().assess(new ChangeEntry(log.now, change, proposal, List.of())).missing().stream()
        .sorted()
        .forEach(
            party ->
                approver(party, proposer)
                    .ifPresent(o -> approvals.add(o.sign(change, Purpose.APPROVAL, log.now))));
    return new ChangeEntry(log.now, change, proposal, approvals);
  }

  private RegisterEntry spoilt(ChangeEntry good, TestOfficer proposer, Defect defect) {
    Change change = good.change();
    List<String> rest = good.approvals().subList(1, good.approvals().size());
    return switch (defect) {
      case NONE -> good;
      case FORGED -> with(good, rest, approval(proposer, log.draft(null), good));
      case REPLAYED -> recorded.isEmpty() ? with(good, rest) : operations.pick(recorded);
      case DOUBLED -> with(good, good.approvals(), good.approvals().get(0));
      case OWN_APPROVAL -> with(good, rest, proposer.sign(change, Purpose.APPROVAL, log.now));
      case SECOND_KEY -> with(good, rest, secondKey(proposer, change));
      case WRONG_PARTY -> with(good, good.approvals(), stranger(change, good));
      case OPERATOR -> with(good, rest, impostor().sign(change, Purpose.APPROVAL, log.now));
      case WRONG_PURPOSE -> with(good, rest, proposalOf(good));
      case MISSING -> with(good, rest);
      case ALTERED -> new ChangeEntry(log.now, renamed(change), good.proposal(), good.approvals());
    };
  }

  private static ChangeEntry with(ChangeEntry entry, List<String> approvals, String... added) {
    return new ChangeEntry(
        entry.recordedAt(),
        entry.change(),
        entry.proposal(),
        Stream.concat(approvals.stream(), Stream.of(added)).toList());
  }

  private String approval(TestOfficer proposer, Change other, ChangeEntry good) {
    return approver(proposer.officer().party(), proposer)
        .orElse(proposer)
        .sign(other, Purpose.APPROVAL, good.recordedAt());
  }

  private String proposalOf(ChangeEntry good) {
    return officers("BD")
        .findFirst()
        .orElse(impostor())
        .sign(good.change(), Purpose.PROPOSAL, log.now);
  }

  /** The same person's other key; for somebody who has one key, that one. */
  private String secondKey(TestOfficer proposer, Change change) {
    return keys.values().stream()
        .filter(o -> o.officer().person().equals(proposer.officer().person()))
        .filter(o -> !o.equals(proposer))
        .findFirst()
        .orElse(proposer)
        .sign(change, Purpose.APPROVAL, log.now);
  }

  private String stranger(Change change, ChangeEntry good) {
    var concerned = log.replay().assess(good).concerned();
    return keys.values().stream()
        .filter(o -> !concerned.contains(o.officer().party()))
        .findFirst()
        .orElse(impostor())
        .sign(change, Purpose.APPROVAL, log.now);
  }

  private static TestOfficer impostor() {
    return TestOfficers.make("BD/officer-2", "BD", "The operator", OfficerRole.values());
  }

  private static Change renamed(Change change) {
    return new Change(
        change.id(),
        change.basedOn(),
        change.proposedAt(),
        change.title() + "!",
        change.reason(),
        change.legalReference(),
        change.correction(),
        change.operations());
  }

  private void emergency() {
    String party = operations.pick(List.of("BD", "KR", "MN"));
    List<TestOfficer> able = officers(party).toList();
    if (able.isEmpty()) {
      return;
    }
    Change change =
        log.draft(
            random.nextInt(10) == 0 ? "a pretext" : null,
            operations.urgent(log.state(), party, log.now));
    TestOfficer officer = random.nextInt(5) == 0 ? impostor() : operations.pick(able);
    append(
        new EmergencyEntry(log.now, change, officer.sign(change, Purpose.EMERGENCY, log.now)),
        officer.officer().person().equals("The operator") ? Defect.OPERATOR : Defect.NONE);
  }

  /** What the operator can write: publications, evidence, escalations; good and bad. */
  private void operator() {
    RegisterState state = log.state();
    append(
        switch (random.nextInt(3)) {
          case 0 ->
              new PublicationEntry(
                  log.now.minusSeconds(random.nextInt(4) / 3),
                  state.publications().size() + 1 + random.nextInt(3),
                  state.treeSize() - random.nextInt(4) / 3,
                  "0".repeat(64),
                  1_000,
                  log.now.minusSeconds(random.nextInt(10)),
                  log.now.plusSeconds(86_400));
          case 1 ->
              new EvidenceEntry(
                  log.now,
                  operations.pick(state.register().services()).id(),
                  EvidenceEntry.Kind.CRL,
                  "0".repeat(64),
                  log.now.minusSeconds(60),
                  log.now.plusSeconds(86_400));
          default -> new EscalationEntry(log.now, random.nextInt(log.entries().size()));
        },
        Defect.NONE);
  }

  private void append(RegisterEntry entry, Defect defect) {
    RegisterState before = log.state();
    Outcome outcome = log.append(entry);
    if (outcome instanceof Outcome.Applied) {
      recorded.add(entry);
    }
    steps.add(new Step(entry, defect, outcome, before, log.state()));
  }

  private Stream<TestOfficer> officers(String party) {
    return log.state().officers().stream()
        .filter(o -> o.party().equals(party) && o.period().contains(log.now))
        .flatMap(o -> Optional.ofNullable(keys.get(o.id())).stream());
  }

  private Optional<TestOfficer> approver(String party, TestOfficer proposer) {
    return officers(party)
        .filter(o -> !o.officer().person().equals(proposer.officer().person()))
        .findFirst();
  }
}
