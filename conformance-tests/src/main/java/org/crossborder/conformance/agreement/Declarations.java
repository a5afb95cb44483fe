// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.crossborder.conformance.subject.Declaration;
import org.crossborder.conformance.subject.TargetModule;
import org.crossborder.conformance.suite.Level;
import tools.jackson.databind.JsonNode;

/** Rules G01 to G06, about what a Party declares of its readiness. */
final class Declarations {
  private Declarations() {}

  static List<TargetModule> all() {
    return List.of(
        new Confirmed("G01", "A committee or designated body is declared", "A1.1"),
        new Confirmed(
            "G02", "A policy framework and a review of enabling law are declared", "A1.2", "I.A.1"),
        new Answered(),
        new Planned(),
        new Confirmed("G05", "A pilot is declared, with its lessons", "B6.2"),
        new NoVerdictOnJoining());
  }

  /** Certain questions say Yes or Partially, on evidence. */
  private static final class Confirmed extends DeclarationModule {
    private final String[] questions;

    Confirmed(String rule, String title, String... questions) {
      super(
          rule,
          title,
          "Yes or Partially, with evidence, to " + String.join(" and ", questions),
          Level.MAY);
      this.questions = questions;
    }

    @Override
    List<String> missing(Declaration declaration) {
      return unconfirmed(declaration, questions);
    }
  }

  /** Both checklists are answered, each answer with evidence and date. */
  private static final class Answered extends DeclarationModule {
    Answered() {
      super(
          "G03",
          "Each answer of both checklists has evidence and a date",
          "No question without an answer, no answer without evidence and date",
          Level.MAY);
    }

    @Override
    List<String> missing(Declaration declaration) {
      List<String> missing = new ArrayList<>();
      for (JsonNode line : declaration.lines()) {
        String key = line.at("/key/question").asString("?");
        if (line.path("answer").isMissingNode() || line.path("answer").isNull()) {
          missing.add(key + " is not answered");
        } else if (line.at("/answer/evidence").isEmpty()) {
          missing.add(key + " has no evidence");
        } else if (line.path("at").isNull()) {
          missing.add(key + " has no date");
        }
      }
      return declaration.lines().isEmpty() ? List.of("The report has no answers") : missing;
    }
  }

  /** Every gap has an action, with owner and date. */
  private static final class Planned extends DeclarationModule {
    Planned() {
      super(
          "G04",
          "Every gap has an action with owner and date",
          "No gap without action, no action without owner and date",
          Level.SHOULD);
    }

    @Override
    List<String> missing(Declaration declaration) {
      JsonNode report = declaration.report();
      Stream<String> open =
          report
              .path("gapsWithoutAction")
              .valueStream()
              .map(key -> key.path("question").asString("?") + " has no action");
      Stream<String> vague =
          report
              .path("plan")
              .valueStream()
              .filter(line -> !has(line, "owner") || !has(line, "due"))
              .map(line -> "An action has no owner or no date");
      return Stream.concat(open, vague).toList();
    }

    private static boolean has(JsonNode line, String member) {
      JsonNode found = line.findValue(member);
      return found != null && !found.isNull() && !found.asString("-").isBlank();
    }
  }

  /** No output says that a State is, or is not, ready to accede. */
  private static final class NoVerdictOnJoining extends DeclarationModule {
    private static final List<String> VERDICTS =
        List.of(
            "ready to accede",
            "ready to join",
            "not ready",
            "prêt à adhérer",
            "готово присоединиться",
            "готова присоединиться",
            "具备加入条件");

    NoVerdictOnJoining() {
      super(
          "G06",
          "No output says whether a State is ready to accede",
          "None of these words: " + String.join(", ", VERDICTS),
          Level.MUST);
    }

    @Override
    List<String> missing(Declaration declaration) {
      List<String> said = new ArrayList<>(found("the report", declaration.report().toString()));
      declaration.pages().forEach((name, text) -> said.addAll(found(name, text)));
      return said;
    }

    private static List<String> found(String where, String text) {
      String lower = text.toLowerCase(Locale.ROOT);
      return VERDICTS.stream()
          .filter(lower::contains)
          .map(verdict -> where + " says '" + verdict + "'")
          .toList();
    }
  }
}
