// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import static org.crossborder.trust.register.RefusedEntryException.refuseIf;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.crossborder.trust.register.operation.Draft;
import org.crossborder.trust.register.operation.RegisterRule;

/** What must hold for a change before its signatures are looked at. */
final class ChangeChecks {
  /** How long a proposal may wait for its approvals. */
  static final Duration LIFETIME = Duration.ofDays(30);

  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private ChangeChecks() {}

  static void check(Change change, Draft draft, long index, Instant recordedAt)
      throws RefusedEntryException {
    refuseIf(
        !UUID.matcher(change.id()).matches(),
        RegisterRule.CHANGE,
        "'%s' is no UUID in lower case.",
        change.id());
    refuseIf(
        draft.hasChange(change.id()),
        RegisterRule.CHANGE,
        "The change %s was recorded already.",
        change.id());
    refuseIf(
        change.basedOn() > index || change.basedOn() < 0,
        RegisterRule.CHANGE,
        "The change is based on a log of %d entries; there are %d.",
        change.basedOn(),
        index);
    refuseIf(
        change.proposedAt().isAfter(recordedAt.plus(Signatory.CLOCK_SKEW)),
        RegisterRule.CHANGE,
        "The change is dated %s, after the recording.",
        change.proposedAt());
    refuseIf(
        change.proposedAt().plus(LIFETIME).isBefore(recordedAt),
        RegisterRule.CHANGE,
        "The change was proposed on %s; after 30 days it must be proposed anew.",
        change.proposedAt());
    refuseIf(
        change.operations().isEmpty()
            || change.title().isBlank()
            || change.reason().isBlank()
            || change.legalReference().isBlank(),
        RegisterRule.CHANGE,
        "A change has a title, a reason, a legal reference and an operation.");
  }
}
