// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An answer rises with its evidence, and goes back when the evidence fails or ends. */
class StandingTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-23");
  private static final Instant RUN = Instant.parse("2026-11-20T10:00:00Z");
  private static final Evidence.ConformanceModule MODULE =
      new Evidence.ConformanceModule("AS4-SEC-07", null);
  private static final Evidence.Citation LAW = new Evidence.Citation("Act 12, s. 3", null);

  @Test
  void aWordIsClaimedAndACitationEvidence() {
    assertThat(state(answer(Reply.YES), null)).isEqualTo(AnswerState.CLAIMED);
    assertThat(state(answer(Reply.YES, LAW), null)).isEqualTo(AnswerState.EVIDENCED);
  }

  @Test
  void aPassingModuleVerifiesAndAFailingOneTakesItBack() {
    Answer answer = answer(Reply.YES, LAW, MODULE);
    assertThat(state(answer, result(true))).isEqualTo(AnswerState.VERIFIED_BY_TEST);

    Standing failed = standing(answer, result(false), DAY);
    assertThat(failed.state()).isEqualTo(AnswerState.EVIDENCED);
    assertThat(failed.doubts())
        .singleElement()
        .satisfies(
            doubt -> {
              assertThat(doubt.reason()).isEqualTo(Doubt.Reason.TEST_FAILED);
              assertThat(doubt.detail()).contains("FAIL", "2026-11-20", "https://gateway");
            });
    assertThat(state(answer(Reply.YES, MODULE), result(false))).isEqualTo(AnswerState.CLAIMED);
    assertThat(standing(answer(Reply.YES, MODULE), null, DAY).doubts())
        .extracting(Doubt::reason)
        .containsExactly(Doubt.Reason.TEST_NOT_RUN);
  }

  @Test
  void oneOfTwoModulesIsNotEnough() {
    Evidence other = new Evidence.ConformanceModule("AS4-SEC-08", null);
    assertThat(state(answer(Reply.YES, LAW, MODULE, other), result(true)))
        .isEqualTo(AnswerState.EVIDENCED);
  }

  @Test
  void whatIsSaidToBeMissingIsNotVerifiedByAPass() {
    Standing standing = standing(answer(Reply.NO, MODULE), result(true), DAY);
    assertThat(standing.state()).isEqualTo(AnswerState.CLAIMED);
    assertThat(standing.doubts())
        .extracting(Doubt::reason)
        .containsExactly(Doubt.Reason.TEST_CONTRADICTS);
  }

  @Test
  void evidenceAndAnswersEnd() {
    Evidence.Citation old = new Evidence.Citation("Decree 5", DAY);
    Evidence.ConformanceModule dated = new Evidence.ConformanceModule("AS4-SEC-07", DAY);
    assertThat(standing(answer(Reply.YES, old), null, DAY).state())
        .as("on its last day")
        .isEqualTo(AnswerState.EVIDENCED);
    assertThat(standing(answer(Reply.YES, old), null, DAY.plusDays(1)).state())
        .isEqualTo(AnswerState.CLAIMED);
    assertThat(standing(answer(Reply.YES, LAW, dated), result(true), DAY.plusDays(1)).state())
        .isEqualTo(AnswerState.EVIDENCED);
    Answer ending =
        new Answer(Reply.YES, "", Confidence.SURE, "Ana", null, "", DAY, List.of(LAW, MODULE));
    assertThat(standing(ending, result(true), DAY).state()).isEqualTo(AnswerState.VERIFIED_BY_TEST);
    assertThat(standing(ending, result(true), DAY.plusDays(1)))
        .satisfies(
            over -> {
              assertThat(over.state()).isEqualTo(AnswerState.CLAIMED);
              assertThat(over.doubts().get(0).reason()).isEqualTo(Doubt.Reason.ANSWER_EXPIRED);
            });
  }

  @Test
  void aFileThatIsGoneIsNoEvidence() {
    Answer answer = answer(Reply.YES, new Evidence.StoredFile("law.pdf", "ab".repeat(32), 1, null));
    Standing gone =
        Standing.of(answer, new Standing.Basis(DAY, id -> Optional.empty(), sha256 -> false));
    assertThat(gone.state()).isEqualTo(AnswerState.CLAIMED);
    assertThat(gone.doubts().get(0).reason()).isEqualTo(Doubt.Reason.FILE_MISSING);
    assertThat(state(answer, null)).isEqualTo(AnswerState.EVIDENCED);
  }

  private static AnswerState state(Answer answer, @Nullable ModuleResult result) {
    return standing(answer, result, DAY).state();
  }

  private static Standing standing(Answer answer, @Nullable ModuleResult result, LocalDate day) {
    return Standing.of(
        answer,
        new Standing.Basis(
            day,
            id -> Optional.ofNullable(result).filter(newest -> newest.module().equals(id)),
            sha256 -> true));
  }

  private static ModuleResult result(boolean passed) {
    return new ModuleResult(
        "AS4-SEC-07", passed, passed ? "PASS" : "FAIL", RUN, "https://gateway.example");
  }

  private static Answer answer(Reply reply, Evidence... evidence) {
    return new Answer(reply, "", Confidence.SURE, "Ana", null, "", null, List.of(evidence));
  }
}
