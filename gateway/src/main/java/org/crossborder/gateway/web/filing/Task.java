// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.filing;

import java.util.List;
import java.util.Map;
import org.crossborder.gateway.filing.Drafting;
import org.crossborder.gateway.form.Answers;
import org.crossborder.gateway.form.FormField;
import org.crossborder.gateway.form.FormSection;
import org.crossborder.gateway.store.Filing;

/** A section of a form, and how far it is answered. */
public record Task(String section, State state) {

  /** How far. */
  public enum State {
    /** Nothing but presets. */
    EMPTY,
    /** Something is missing or wrong. */
    INCOMPLETE,
    COMPLETE,
    /** Nothing in it is needed, and nothing is answered. */
    OPTIONAL
  }

  static List<Task> of(Filing filing, List<Trouble> troubles) {
    Answers answers = Drafting.answers(filing);
    return Drafting.form(filing).asked().stream()
        .map(section -> new Task(section.id(), state(section, answers, troubles)))
        .toList();
  }

  private static State state(FormSection section, Answers answers, List<Trouble> troubles) {
    if (!isBegun(section, answers)) {
      return section.fields().stream().anyMatch(FormField::required) ? State.EMPTY : State.OPTIONAL;
    }
    boolean hindered =
        troubles.stream().filter(Trouble::hinders).anyMatch(trouble -> trouble.isOf(section.id()));
    return hindered ? State.INCOMPLETE : State.COMPLETE;
  }

  private static boolean isBegun(FormSection section, Answers answers) {
    if (section.repeated()) {
      return !answers.lines().isEmpty();
    }
    Map<String, String> single = answers.single();
    return section.fields().stream()
        .filter(field -> field.preset().isEmpty())
        .anyMatch(field -> !single.getOrDefault(field.id(), "").isBlank());
  }
}
