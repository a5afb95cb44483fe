// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import static org.crossborder.trust.register.RefusedEntryException.refuseIf;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.register.Outcome.Applied;
import org.crossborder.trust.register.Outcome.Refused;
import org.crossborder.trust.register.RegisterEntry.ChangeEntry;
import org.crossborder.trust.register.RegisterEntry.EmergencyEntry;
import org.crossborder.trust.register.RegisterEntry.EscalationEntry;
import org.crossborder.trust.register.RegisterEntry.EvidenceEntry;
import org.crossborder.trust.register.RegisterEntry.Founding;
import org.crossborder.trust.register.RegisterEntry.PublicationEntry;
import org.crossborder.trust.register.operation.Draft;
import org.crossborder.trust.register.operation.EmergencyAction;
import org.crossborder.trust.register.operation.RegisterRefusal;
import org.crossborder.trust.register.operation.RegisterRule;
import org.crossborder.trust.snapshot.RootMetadata;
import org.jspecify.annotations.Nullable;

/**
 * The fold that makes the register of its log (invariant 7): a pure function of the entries and the
 * root. The registry asks it whether an entry may be recorded; whoever checks the registry replays
 * with the same code. An entry that is refused changes nothing. Not for several threads.
 */
public final class Replay {
  /** What comes after the last second that RFC 3339 can write. */
  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

  private final FoundingFold founding;
  private final Draft draft = new Draft();
  private final ChangeFold changes = new ChangeFold(draft);
  private final EmergencyFold emergencies = new EmergencyFold(draft);
  private final Evidence evidence = new Evidence();
  private final List<PublicationEntry> publications = new ArrayList<>();
  private long size;
  private Instant last = Instant.MIN;
  private @Nullable RegisterState state;

  private Replay(List<RootMetadata> roots) {
    this.founding = new FoundingFold(roots);
  }

  /**
   * Begins with the empty log.
   *
   * @param roots versions of the root, one of which vouches for the founding entry
   */
  public static Replay begin(RootMetadata... roots) {
    return new Replay(List.of(roots));
  }

  /** How many entries have been applied. */
  public long treeSize() {
    return size;
  }

  /** Applies the next entry of a log, or says why it may not stand there. */
  public Outcome append(long index, byte[] entry) {
    if (index != size) {
      return new Refused(
          RegisterRule.ORDER.refuses(
              "After %d entries comes index %d, not %d.", size, size, index));
    }
    try {
      return append(EntryJson.read(entry));
    } catch (MalformedEntryException e) {
      return new Refused(RegisterRule.WELL_FORMED.refuses("Not an entry: %s.", e.getMessage()));
    }
  }

  /** Applies an entry as the next one. */
  public Outcome append(RegisterEntry entry) {
    try {
      step(entry);
    } catch (RefusedEntryException e) {
      draft.undo();
      return new Refused(e.refusal());
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
      draft.undo();
      return new Refused(senseless(e));
    }
    Set<String> subjects = draft.keep();
    beside(entry);
    size++;
    last = entry.recordedAt();
    state = null;
    return new Applied(entry, subjects);
  }

  /** What {@link #append} would say of an entry as the next one; nothing changes. */
  public Outcome check(RegisterEntry entry) {
    try {
      EntryJson.write(entry);
      step(entry);
      return new Applied(entry, draft.undo());
    } catch (RefusedEntryException e) {
      return new Refused(e.refusal());
    } catch (MalformedLogException e) {
      return new Refused(RegisterRule.WELL_FORMED.refuses("%s.", e.getMessage()));
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
      return new Refused(senseless(e));
    } finally {
      draft.undo();
    }
  }

  /** Where a change stands with the approvals it has so far; nothing changes. */
  public Assessment assess(ChangeEntry entry) {
    try {
      order(entry);
      ChangeFold.Votes votes = changes.apply(entry, size);
      return new Assessment(votes.concerned(), votes.missing(), draft.undo(), null);
    } catch (RefusedEntryException e) {
      return new Assessment(Set.of(), Set.of(), draft.undo(), e.refusal());
    } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
      return new Assessment(Set.of(), Set.of(), draft.undo(), senseless(e));
    }
  }

  /** The register of the entries so far. */
  public RegisterState state() {
    RegisterState known = state;
    if (known == null) {
      known =
          new RegisterState(
              size,
              last,
              draft.register(),
              draft.provenance(),
              draft.emergencies(),
              publications,
              evidence.copy());
      state = known;
    }
    return known;
  }

  private void step(RegisterEntry entry) throws RefusedEntryException {
    order(entry);
    if (entry instanceof Founding first) {
      founding.apply(first, draft);
    } else if (entry instanceof ChangeEntry change) {
      Set<String> missing = changes.apply(change, size).missing();
      refuseIf(
          !missing.isEmpty(),
          RegisterRule.FOUR_EYES,
          "An approval is missing of an officer, other than the proposer, of %s.",
          missing);
    } else if (entry instanceof EmergencyEntry emergency) {
      emergencies.apply(emergency, size);
    } else if (entry instanceof EvidenceEntry crl) {
      Evidence.check(crl, draft.hasService(crl.service()));
    } else if (entry instanceof PublicationEntry publication) {
      publication(publication);
    } else if (entry instanceof EscalationEntry escalation) {
      escalation(escalation);
    }
  }

  /** Times and numbers that nobody can reckon with, such as the last instant there is. */
  private static RegisterRefusal senseless(RuntimeException e) {
    return RegisterRule.WELL_FORMED.refuses("The entry makes no sense: %s.", e.getMessage());
  }

  private void order(RegisterEntry entry) throws RefusedEntryException {
    refuseIf(
        !entry.recordedAt().isBefore(END_OF_TIME),
        RegisterRule.WELL_FORMED,
        "Nothing is recorded at %s.",
        entry.recordedAt());
    refuseIf(
        entry.recordedAt().isBefore(last),
        RegisterRule.ORDER,
        "The entry was recorded at %s, before the last one at %s.",
        entry.recordedAt(),
        last);
    refuseIf(
        (entry instanceof Founding) != (size == 0),
        RegisterRule.ORDER,
        "The first entry, and only the first, is the founding.");
  }

  private void publication(PublicationEntry entry) throws RefusedEntryException {
    PublicationEntry before =
        publications.isEmpty() ? null : publications.get(publications.size() - 1);
    refuseIf(
        entry.treeSize() != size,
        RegisterRule.BESIDE,
        "A publication at index %d is of the tree of that size, not of %d.",
        size,
        entry.treeSize());
    refuseIf(
        entry.version() < 1
            || entry.length() < 1
            || !entry.sha256().matches("[0-9a-f]{64}")
            || !entry.issuedAt().isBefore(entry.nextUpdate()),
        RegisterRule.BESIDE,
        "The publication does not say what was published.");
    refuseIf(
        before != null
            && (entry.version() <= before.version()
                || entry.issuedAt().isBefore(before.issuedAt())),
        RegisterRule.ORDER,
        "Versions and times of publications only grow.");
  }

  private void escalation(EscalationEntry entry) throws RefusedEntryException {
    EmergencyAction overdue =
        draft.emergencies().stream()
            .filter(action -> action.index() == entry.emergency())
            .filter(action -> action.isOverdue(entry.recordedAt()) && !action.escalated())
            .findFirst()
            .orElseThrow(
                () ->
                    new RefusedEntryException(
                        RegisterRule.BESIDE.refuses(
                            "No emergency action at index %d has waited 72 hours unescalated.",
                            entry.emergency())));
    draft.escalate(overdue);
  }

  private void beside(RegisterEntry entry) {
    if (entry instanceof EvidenceEntry crl) {
      evidence.add(crl);
    } else if (entry instanceof PublicationEntry publication) {
      publications.add(publication);
    }
  }
}
