// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.trust.Period;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.arrangement.rule.ArrangementCase;
import org.crossborder.trust.arrangement.rule.ArrangementRules;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.operation.AddClause;
import org.crossborder.trust.register.operation.MapLevel;
import org.crossborder.trust.register.operation.Operation;
import org.crossborder.trust.register.operation.RecordArrangement;
import org.crossborder.trust.register.operation.RegisterRefusal;
import org.crossborder.trust.register.operation.RegisterRule;
import org.crossborder.trust.rule.RuleOutcome;
import org.crossborder.trust.rule.RuleResult;
import org.crossborder.trust.snapshot.Register;
import org.jspecify.annotations.Nullable;

/**
 * What rules A01 to A13 find in the arrangements that a change records or extends, before it is
 * recorded. The registry refuses at its border what breaks an ERROR; a replay of the log does not
 * ask these rules, so that they can be corrected without the past becoming invalid.
 */
public final class ArrangementFindings {
  private ArrangementFindings() {}

  /** Every result that is neither a pass nor not applicable. */
  public static List<RuleResult> of(
      Change change, Register register, @Nullable Integer councilLevel, Instant at) {
    List<LevelMapping> mappings =
        Stream.concat(register.levelMappings().stream(), mapped(change)).toList();
    return touched(change, register).stream()
        .map(a -> new ArrangementCase(a, register.parties(), mappings, councilLevel, at))
        .flatMap(subject -> ArrangementRules.evaluate(subject).stream())
        .filter(
            result ->
                result.outcome() == RuleOutcome.FAILED
                    || result.outcome() == RuleOutcome.INDETERMINATE)
        .toList();
  }

  /** Why the registry does not take the change: the first of the results that stop it. */
  public static Optional<RegisterRefusal> refusal(List<RuleResult> findings) {
    return findings.stream()
        .filter(RuleResult::refuses)
        .findFirst()
        .map(result -> new RegisterRefusal(ruleOf(result), result.sentence()));
  }

  private static RegisterRule ruleOf(RuleResult result) {
    return RegisterRule.byId(result.rule().id())
        .orElseThrow(
            () -> new IllegalStateException(result.rule().id() + " refuses and is no rule here"));
  }

  private static Stream<LevelMapping> mapped(Change change) {
    return change.operations().stream()
        .filter(MapLevel.class::isInstance)
        .map(operation -> ((MapLevel) operation).mapping());
  }

  /** The arrangements as they would stand. */
  private static List<Arrangement> touched(Change change, Register register) {
    Map<String, Arrangement> touched = new LinkedHashMap<>();
    for (Operation operation : change.operations()) {
      if (operation instanceof RecordArrangement recorded) {
        touched.put(recorded.arrangement().id(), begun(recorded.arrangement(), change));
      } else if (operation instanceof AddClause added) {
        Optional.ofNullable(touched.get(added.arrangement()))
            .or(() -> registered(added.arrangement(), register))
            .map(known -> with(added.clause(), known))
            .ifPresent(extended -> touched.put(extended.id(), extended));
      }
    }
    return List.copyOf(touched.values());
  }

  /** Without a history it is in force when it is recorded. */
  private static Arrangement begun(Arrangement arrangement, Change change) {
    List<ArrangementStatusPeriod> history =
        arrangement.statusHistory().isEmpty()
            ? List.of(
                new ArrangementStatusPeriod(
                    ArrangementStatus.IN_FORCE, Period.since(change.proposedAt())))
            : arrangement.statusHistory();
    return arrangement.with(history, arrangement.clauses(), arrangement.events());
  }

  private static Optional<Arrangement> registered(String id, Register register) {
    return register.arrangements().stream().filter(a -> a.id().equals(id)).findFirst();
  }

  private static Arrangement with(Clause clause, Arrangement known) {
    List<Clause> clauses = new ArrayList<>(known.clauses());
    clauses.add(clause);
    return known.with(known.statusHistory(), clauses, known.events());
  }
}
