// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer stands on a day. It is computed each time, so it goes back by itself when a test
 * fails or evidence ends.
 *
 * @param state the highest that the evidence carries
 * @param doubts what keeps it from more
 */
public record Standing(AnswerState state, List<Doubt> doubts) {
  public Standing {
    doubts = List.copyOf(doubts);
  }

  /**
   * What evidence is judged by.
   *
   * @param day the day on which it is asked
   * @param newest the newest result of a module
   * @param kept whether a file with that digest is kept, unchanged
   */
  public record Basis(
      LocalDate day, Function<String, Optional<ModuleResult>> newest, Predicate<String> kept) {}

  /** Judges an answer. */
  public static Standing of(Answer answer, Basis basis) {
    List<Doubt> doubts = new ArrayList<>();
    boolean evidenced = false;
    int modules = 0;
    int passed = 0;
    for (Evidence evidence : answer.evidence()) {
      if (evidence instanceof Evidence.ConformanceModule module) {
        modules++;
        passed += passes(answer, module, basis, doubts) ? 1 : 0;
      } else {
        evidenced |= counts(evidence, basis, doubts);
      }
    }
    if (over(answer.expires(), basis.day())) {
      doubts.add(0, new Doubt(Doubt.Reason.ANSWER_EXPIRED, String.valueOf(answer.expires()), ""));
      return new Standing(AnswerState.CLAIMED, doubts);
    }
    if (modules > 0 && passed == modules && present(answer.reply())) {
      return new Standing(AnswerState.VERIFIED_BY_TEST, doubts);
    }
    return new Standing(evidenced ? AnswerState.EVIDENCED : AnswerState.CLAIMED, doubts);
  }

  private static boolean present(Reply reply) {
    return reply.inPlace() || reply.partlyInPlace();
  }

  private static boolean over(@Nullable LocalDate last, LocalDate day) {
    return last != null && day.isAfter(last);
  }

  private static boolean counts(Evidence evidence, Basis basis, List<Doubt> doubts) {
    if (over(evidence.expires(), basis.day())) {
      doubts.add(expired(evidence));
      return false;
    }
    if (evidence instanceof Evidence.StoredFile file && !basis.kept().test(file.sha256())) {
      doubts.add(new Doubt(Doubt.Reason.FILE_MISSING, file.name(), file.sha256()));
      return false;
    }
    return true;
  }

  private static boolean passes(
      Answer answer, Evidence.ConformanceModule module, Basis basis, List<Doubt> doubts) {
    if (over(module.expires(), basis.day())) {
      doubts.add(expired(module));
      return false;
    }
    Optional<ModuleResult> result = basis.newest().apply(module.id());
    if (result.isEmpty()) {
      doubts.add(new Doubt(Doubt.Reason.TEST_NOT_RUN, module.id(), ""));
      return false;
    }
    ModuleResult newest = result.get();
    if (!newest.passed()) {
      String detail = "%s, %s, %s".formatted(newest.verdict(), newest.at(), newest.target());
      doubts.add(new Doubt(Doubt.Reason.TEST_FAILED, module.id(), detail));
      return false;
    }
    if (answer.reply() == Reply.NO || answer.reply() == Reply.LOW) {
      doubts.add(
          new Doubt(Doubt.Reason.TEST_CONTRADICTS, module.id(), String.valueOf(newest.at())));
    }
    return true;
  }

  private static Doubt expired(Evidence evidence) {
    return new Doubt(
        Doubt.Reason.EVIDENCE_EXPIRED, named(evidence), String.valueOf(evidence.expires()));
  }

  private static String named(Evidence evidence) {
    if (evidence instanceof Evidence.Citation citation) {
      return citation.text();
    }
    if (evidence instanceof Evidence.StoredFile file) {
      return file.name();
    }
    if (evidence instanceof Evidence.GatewayMetric metric) {
      return metric.name();
    }
    return ((Evidence.ConformanceModule) evidence).id();
  }
}
