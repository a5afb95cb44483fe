// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.TreatyStatus;
import org.crossborder.trust.party.TreatyStatusPeriod;
import org.crossborder.trust.register.OfficerSignature.Purpose;
import org.crossborder.trust.register.RegisterEntry.ChangeEntry;
import org.crossborder.trust.register.RegisterEntry.EmergencyEntry;
import org.crossborder.trust.register.RegisterEntry.Founding;
import org.crossborder.trust.register.operation.AdmitParty;
import org.crossborder.trust.register.operation.AppointOfficer;
import org.crossborder.trust.register.operation.ListService;
import org.crossborder.trust.register.operation.MapLevel;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RecordArrangement;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Register;

/**
 * A log in memory whose entries are signed by real keys. Officer 1 of a Party proposes, officer 2
 * approves, each may act in an emergency. Time stands still until the test moves it.
 */
public final class TestLog {
  /** When the log begins; before everything in {@link TestRegister}'s present. */
  public static final Instant FOUNDED = Instant.parse("2025-12-01T00:00:00Z");

  public Instant now = FOUNDED;
  private final Replay replay = Replay.begin(TestOfficers.root());
  private final List<byte[]> entries = new ArrayList<>();

  private TestLog() {}

  /** A log of one entry: the accession office. */
  public static TestLog founded() {
    TestLog log = new TestLog();
    List<Officer> officers =
        List.of(
            TestOfficers.of(Officer.ACCESSION, 1).officer(),
            TestOfficers.of(Officer.ACCESSION, 2).officer());
    log.mustAppend(
        new Founding(
            log.now,
            officers,
            FoundingSignatures.sign(officers, TestOfficers.ROOT_KEYS.subList(0, 3))));
    return log;
  }

  /**
   * A log whose register has the content of {@link TestRegister}, recorded as a correction; time
   * stands two hours before its present.
   */
  public static TestLog of(TestRegister content) {
    TestLog log = founded();
    Register register = content.register();
    register.parties().forEach(party -> log.admit(party.code(), party.name()));
    for (TrustService service : register.services()) {
      log.correct(service.party(), new ListService(service.withRevocationLists(List.of())));
    }
    for (LevelMapping mapping : register.levelMappings()) {
      log.correct(mapping.party(), new MapLevel(mapping));
    }
    for (Arrangement arrangement : register.arrangements()) {
      log.correct(arrangement.parties().get(0), new RecordArrangement(arrangement));
    }
    log.now = TestRegister.NOW.minusSeconds(7_200);
    return log;
  }

  /** Admits a Party and appoints its first two officers. */
  public void admit(String code, String name) {
    change(
        Officer.ACCESSION,
        new AdmitParty(
            code,
            name,
            List.of(
                new TreatyStatusPeriod(
                    TreatyStatus.PARTY, Period.since(FOUNDED.minusSeconds(86_400)), "accession")),
            null),
        new AppointOfficer(TestOfficers.of(code, 1).officer()),
        new AppointOfficer(TestOfficers.of(code, 2).officer()));
  }

  /** Records a change that this Party proposes and everyone concerned approves. */
  public Outcome.Applied change(String proposer, Operation... operations) {
    return mustAppend(signed(proposer, draft(null, operations)));
  }

  /** The same as a labelled correction, which may act back. */
  public Outcome.Applied correct(String proposer, Operation... operations) {
    return mustAppend(signed(proposer, draft("Taken over from the Party's records", operations)));
  }

  /** Records what officer 1 of a Party does alone. */
  public Outcome.Applied emergency(String party, Operation... operations) {
    Change change = draft(null, operations);
    return mustAppend(
        new EmergencyEntry(
            now, change, TestOfficers.of(party, 1).sign(change, Purpose.EMERGENCY, now)));
  }

  /** A change that is not recorded yet, proposed now. */
  public Change draft(String correction, Operation... operations) {
    return new Change(
        UUID.randomUUID().toString(),
        entries.size(),
        now,
        "A change",
        "For a test",
        "Regulation 1 of 2025",
        correction,
        Arrays.asList(operations));
  }

  /** A change with all the signatures it needs. */
  public ChangeEntry signed(String proposer, Change change) {
    String proposal = TestOfficers.of(proposer, 1).sign(change, Purpose.PROPOSAL, now);
    Set<String> missing =
        replay.assess(new ChangeEntry(now, change, proposal, List.of())).missing();
    List<String> approvals =
        missing.stream()
            .sorted()
            .map(party -> TestOfficers.of(party, 2).sign(change, Purpose.APPROVAL, now))
            .toList();
    return new ChangeEntry(now, change, proposal, approvals);
  }

  /** Appends an entry, good or bad. */
  public Outcome append(RegisterEntry entry) {
    try {
      LogEntry logged = EntryJson.write(entry);
      Outcome outcome = replay.append(entries.size(), logged.toBytes());
      if (outcome instanceof Outcome.Applied) {
        entries.add(logged.toBytes());
      }
      return outcome;
    } catch (MalformedLogException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Appends an entry that must be good. */
  public Outcome.Applied mustAppend(RegisterEntry entry) {
    Outcome outcome = append(entry);
    if (outcome instanceof Outcome.Applied applied) {
      return applied;
    }
    throw new AssertionError(outcome.toString());
  }

  /** The canonical bytes of the entries so far. */
  public List<byte[]> entries() {
    return Collections.unmodifiableList(entries);
  }

  public RegisterState state() {
    return replay.state();
  }

  public Replay replay() {
    return replay;
  }

  /** Replays the first entries of this log anew. */
  public Replay replay(int size) {
    Replay again = Replay.begin(TestOfficers.root());
    for (int i = 0; i < size; i++) {
      if (again.append(i, entries.get(i)) instanceof Outcome.Refused refused) {
        throw new AssertionError(refused.toString());
      }
    }
    return again;
  }
}
