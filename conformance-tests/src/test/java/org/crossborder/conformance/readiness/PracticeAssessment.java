// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.answer.Confidence;
import org.crossborder.conformance.readiness.answer.Evidence;
import org.crossborder.conformance.readiness.answer.ModuleResult;
import org.crossborder.conformance.readiness.answer.Reply;
import org.crossborder.conformance.readiness.assessment.Action;
import org.crossborder.conformance.readiness.assessment.Agency;
import org.crossborder.conformance.readiness.assessment.Entry;
import org.crossborder.conformance.readiness.checklist.Aspect;
import org.crossborder.conformance.readiness.checklist.ChecklistFile;
import org.crossborder.conformance.readiness.store.AssessmentHome;

/** An assessment with a few answers of each kind, some of them hostile. */
public final class PracticeAssessment {
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
  public static final AnswerKey LAW = new AnswerKey("I.A.1", "state", Aspect.LAW);
  public static final AnswerKey ACCESS = new AnswerKey("A4.3", "customs", Aspect.PRACTICE);
  public static final AnswerKey NETWORK = new AnswerKey("A3.1", "customs", Aspect.PRACTICE);
  public static final AnswerKey WINDOW = new AnswerKey("B2.1", "state", Aspect.PRACTICE);
  public static final String HOSTILE = "=1+1<script>alert('x')</script>&\u202e, две, 两个";

  private PracticeAssessment() {}

  public static AssessmentHome in(Path folder) throws Exception {
    AssessmentHome home =
        AssessmentHome.begin(
            folder,
            "Examplia",
            List.of(new Agency("customs", "Customs Service"), new Agency("plant", "Plant Health")),
            ChecklistFile.builtIn().checklist(),
            "Ana",
            CLOCK);
    Evidence module = new Evidence.ConformanceModule("AS4-SEC-07", null);
    home.journal()
        .append(
            "Ana",
            List.of(
                answered(LAW, Reply.YES, "", new Evidence.Citation("Act 12 of 2019, s. 3", null)),
                answered(ACCESS, Reply.PARTIALLY, HOSTILE, module),
                answered(NETWORK, Reply.LOW, "4 of 30 posts"),
                answered(WINDOW, Reply.NO, ""),
                new Entry.Planned(
                    1,
                    1,
                    new Action(
                        List.of(WINDOW),
                        "Pilot with one partner",
                        "Single window office",
                        LocalDate.parse("2026-06-30"),
                        "Advice on AS4",
                        Action.Progress.STARTED,
                        "")),
                new Entry.Tested(
                    "results.json",
                    "00",
                    List.of(
                        new ModuleResult(
                            "AS4-SEC-07", true, "PASS", CLOCK.instant(), "https://gw")))));
    return home;
  }

  public static Entry.Answered answered(
      AnswerKey key, Reply reply, String text, Evidence... evidence) {
    return new Entry.Answered(
        key, 1, new Answer(reply, text, Confidence.SURE, "Ana", null, "", null, List.of(evidence)));
  }
}
