// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.assessment.Action;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.assessment.Entry;
import org.crossborder.conformance.readiness.assessment.KeptAction;
import org.crossborder.conformance.readiness.finding.ActionPlan;
import org.crossborder.conformance.readiness.finding.Findings;
import org.crossborder.conformance.readiness.report.Wording;
import org.crossborder.conformance.readiness.store.AssessmentHome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows the action plan, or changes a line of it. */
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description =
        "Shows the individual action plan (Article 12); with --closes and --what adds an action,"
            + " with --action changes one.")
final class PlanCommand implements Callable<Integer> {
  @Mixin private HomeOptions options;

  @Option(names = "--action", paramLabel = "NUMBER", description = "The action to change.")
  private @Nullable Integer number;

  @Option(
      names = "--closes",
      paramLabel = "ANSWER",
      converter = Keys.class,
      description = "A gap that the action closes, e.g. A2.2/state/practice.")
  private List<AnswerKey> closes = new ArrayList<>();

  @Option(names = "--what", paramLabel = "TEXT", description = "What will be done.")
  private @Nullable String what;

  @Option(names = "--owner", paramLabel = "NAME", description = "Who answers for it.")
  private @Nullable String owner;

  @Option(names = "--due", paramLabel = "DATE", description = "By when.")
  private @Nullable LocalDate due;

  @Option(names = "--help-needed", paramLabel = "TEXT", description = "Which help, from whom.")
  private @Nullable String help;

  @Option(names = "--progress", description = "${COMPLETION-CANDIDATES}")
  private Action.@Nullable Progress progress;

  @Option(names = "--note", paramLabel = "TEXT", description = "What happened last.")
  private @Nullable String note;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  PlanCommand() {}

  @Override
  public Integer call() throws Exception {
    AssessmentHome home = options.open();
    Assessment now = home.journal().now();
    if (number != null || what != null) {
      now = home.journal().append(options.by, List.of(change(now)));
    }
    show(home, now);
    return ExitCode.OK;
  }

  private Entry.Planned change(Assessment now) {
    KeptAction kept = number == null ? null : now.actions().get(number);
    if (number != null && kept == null) {
      throw new ParameterException(spec.commandLine(), "There is no action " + number);
    }
    Action before =
        kept == null
            ? new Action(closes, String.valueOf(what), "", null, "", Action.Progress.PLANNED, "")
            : kept.action();
    Action after =
        new Action(
            closes.isEmpty() ? before.closes() : closes,
            what == null ? before.what() : what,
            owner == null ? before.owner() : owner,
            due == null ? before.due() : due,
            help == null ? before.help() : help,
            progress == null ? before.progress() : progress,
            note == null ? before.note() : note);
    int id = number == null ? now.actions().size() + 1 : number;
    return new Entry.Planned(id, kept == null ? 1 : kept.version() + 1, after);
  }

  private void show(AssessmentHome home, Assessment now) {
    PrintWriter out = spec.commandLine().getOut();
    Findings findings = Findings.of(home.checklist(), now, home.basis(now));
    ActionPlan plan = ActionPlan.of(now, findings, home.today());
    for (ActionPlan.Line line : plan.lines()) {
      Action action = line.action();
      out.printf(
          "%d. %s%n   closes %s; owner %s; by %s; %s%s%n",
          line.id(),
          action.what(),
          Wording.keys(action.closes()),
          action.owner().isEmpty() ? "MISSING" : action.owner(),
          action.due() == null ? "MISSING" : action.due(),
          action.progress(),
          line.late() ? ", LATE" : "");
      if (!action.help().isEmpty()) {
        out.println("   help needed: " + action.help());
      }
    }
    out.println("Gaps without an action: " + plan.uncovered().size());
    plan.uncovered().forEach(gap -> out.println("  " + gap.key()));
  }
}
