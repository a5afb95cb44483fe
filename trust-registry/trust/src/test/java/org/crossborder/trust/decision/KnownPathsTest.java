// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a recogniser was asked before changes no answer of it. */
class KnownPathsTest {
  private static final Instant END = TestRegister.SIGNED.plus(Duration.ofDays(1));
  private static final TestCa CA = TestRegister.BD_SEALS;
  private static final TestCa SUB = CA.subordinate("Sub");
  private static final X509Certificate BRIEF = CA.crossCertify(SUB, p -> p.to = END);
  private static final X509Certificate LONG =
      CA.crossCertify(SUB, p -> p.from = END.minusSeconds(7_200));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void anExperiencedRecogniserAnswersAsANewOne(long seed) {
    Optional<TrustedSnapshot> trusted = Optional.of(new TestRegister().trusted());
    List<RecognitionQuestion> questions = questions();
    Collections.shuffle(questions, new Random(seed));
    Recogniser experienced = new Recogniser();

    for (RecognitionQuestion question : questions) {
      assertThat(experienced.recognise(question, trusted, TestRegister.NOW))
          .as("%s", question.at())
          .isEqualTo(new Recogniser().recognise(question, trusted, TestRegister.NOW));
    }
  }

  /** Around each moment at which another path, or none, is valid. */
  private static List<RecognitionQuestion> questions() {
    X509Certificate below = SUB.issue("Below", p -> p.to = END.plusSeconds(3_600));
    X509Certificate direct = CA.issue("Direct", p -> p.from = END);
    List<RecognitionQuestion> questions = new ArrayList<>();
    for (Instant date : List.of(END, END.minusSeconds(7_200), END.plusSeconds(3_600))) {
      for (long millis : new long[] {-86_400_000, -1_000, -1, 0, 1, 999, 1_000, 1_001}) {
        Instant at = date.plusMillis(millis);
        questions.add(question(below, List.of(BRIEF, LONG), at));
        questions.add(question(below, List.of(LONG), at));
        questions.add(question(direct, List.of(), at));
        questions.add(question(TestRegister.KR_SEALS.issue("Foreign"), List.of(), at));
      }
    }
    return questions;
  }

  private static RecognitionQuestion question(
      X509Certificate target, List<X509Certificate> pool, Instant at) {
    return new RecognitionQuestion(
        target,
        pool,
        "KR",
        "BD",
        "certificate-of-origin",
        "import-clearance",
        at,
        TimeProof.CLAIMED);
  }
}
