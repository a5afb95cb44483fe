// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.assessment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.answer.ModuleResult;
import org.jspecify.annotations.Nullable;

/** Something that happened to the assessment. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Entry.Opened.class, name = "opened"),
  @JsonSubTypes.Type(value = Entry.AgencyNamed.class, name = "agency"),
  @JsonSubTypes.Type(value = Entry.Answered.class, name = "answer"),
  @JsonSubTypes.Type(value = Entry.Planned.class, name = "action"),
  @JsonSubTypes.Type(value = Entry.Tested.class, name = "results")
})
public sealed interface Entry {
  /**
   * The first entry.
   *
   * @param party the State, ISO 3166-1 alpha-2 or its name
   * @param checklist id of the checklist
   * @param edition its edition
   * @param digest SHA-256 of the checklist
   */
  record Opened(String party, String checklist, String edition, String digest) implements Entry {}

  /** An agency takes part, or has another name. */
  record AgencyNamed(Agency agency) implements Entry {}

  /**
   * An answer, or none any more.
   *
   * @param version 1 for the first answer, one more each time
   * @param answer null takes the answer back
   */
  record Answered(AnswerKey key, int version, @Nullable Answer answer) implements Entry {}

  /**
   * An action of the plan.
   *
   * @param id number of the action
   * @param version 1 for the first time, one more each time
   */
  record Planned(int id, int version, Action action) implements Entry {}

  /**
   * Results of the conformance suite.
   *
   * @param source name of the file
   * @param sha256 its digest
   */
  record Tested(String source, String sha256, List<ModuleResult> results) implements Entry {
    public Tested {
      results = List.copyOf(results);
    }
  }
}
