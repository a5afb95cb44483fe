// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.ClauseCondition;

/** A clause binds two different Parties to its arrangement, and names documents and services. */
final class ClauseChecks {
  private ClauseChecks() {}

  static Optional<RegisterRefusal> unfit(
      Draft draft, List<String> parties, Clause clause, Recording recording) {
    return Ids.malformed(clause.id())
        .or(() -> Draft.taken(draft.clauses.has(clause.id()), "The clause", clause.id()))
        .or(() -> notBetween(parties, clause))
        .or(() -> empty(clause))
        .or(() -> unclear(clause))
        .or(() -> recording.unfit(clause.period()));
  }

  private static Optional<RegisterRefusal> notBetween(List<String> parties, Clause clause) {
    return parties.contains(clause.recogniser())
            && parties.contains(clause.recognised())
            && !clause.recogniser().equals(clause.recognised())
        ? Optional.empty()
        : Optional.of(
            RegisterRule.CLAUSE.refuses(
                "The clause %s is not between two of the Parties %s.", clause.id(), parties));
  }

  private static Optional<RegisterRefusal> empty(Clause clause) {
    return clause.documentTypes().isEmpty() || clause.serviceTypes().isEmpty()
        ? Optional.of(
            RegisterRule.CLAUSE.refuses(
                "The clause %s names no document type or no service type.", clause.id()))
        : Optional.empty();
  }

  private static Optional<RegisterRefusal> unclear(Clause clause) {
    boolean grace = clause.graceDays() != null && clause.graceDays() < 0;
    return clause.conditions().stream()
        .filter(condition -> !isClear(condition))
        .findFirst()
        .map(
            condition ->
                RegisterRule.CLAUSE.refuses(
                    "The condition %s '%s' of the clause %s cannot be evaluated.",
                    condition.kind(), condition.value(), clause.id()))
        .or(
            () ->
                grace
                    ? Optional.of(
                        RegisterRule.CLAUSE.refuses(
                            "The grace of the clause %s is negative.", clause.id()))
                    : Optional.empty());
  }

  private static boolean isClear(ClauseCondition condition) {
    return switch (condition.kind()) {
      case TIME_PROOF ->
          condition.value().equals("RECEIPT") || condition.value().equals("TIMESTAMP");
      case MAXIMUM_AGE -> isDuration(condition.value());
      case CERTIFICATE_POLICY -> condition.value().matches("[0-2](\\.(0|[1-9][0-9]*))+");
      case STATED -> !condition.value().isBlank();
    };
  }

  private static boolean isDuration(String text) {
    try {
      Duration duration = Duration.parse(text);
      return !duration.isNegative() && !duration.isZero();
    } catch (DateTimeException e) {
      return false;
    }
  }
}
