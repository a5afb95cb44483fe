// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.pull.As4Pull;
import org.crossborder.conformance.receiver.As4Receiver;
import org.crossborder.conformance.run.TargetPlans;
import org.crossborder.conformance.sender.As4Sender;
import org.crossborder.conformance.suite.Coverage;
import org.crossborder.conformance.suite.Plan;
import org.crossborder.conformance.suite.Requirement;
import org.crossborder.conformance.twoway.As4PullAndPush;
import org.crossborder.conformance.twoway.As4PushAndPull;
import org.crossborder.conformance.twoway.As4TwoWay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code conformance-tests.jar requirements coverage}: what is covered by what, or why not. */
@Command(
    name = "requirements",
    mixinStandardHelpOptions = true,
    description = "What the suite judges by.")
public final class RequirementsCommand {
  private static final int DRIFT = 3;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public RequirementsCommand() {}

  /** Prints each requirement with its modules; exit code 3 if the two do not agree. */
  @Command(
      name = "coverage",
      mixinStandardHelpOptions = true,
      description = "Each requirement with the modules that cover it, or the reason why none does.")
  int coverage() {
    PrintWriter out = spec.commandLine().getOut();
    List<Plan<?>> plans =
        new ArrayList<>(
            List.of(
                As4Receiver.plan(),
                As4Sender.plan(),
                As4Pull.plan(),
                As4TwoWay.plan(),
                As4PushAndPull.plan(),
                As4PullAndPush.plan()));
    plans.addAll(TargetPlans.all());
    List<String> drift = new ArrayList<>();
    for (Plan<?> plan : plans) {
      print(plan, out);
      drift.addAll(new Coverage(plan).drift());
    }
    drift.forEach(line -> out.println("DRIFT " + line));
    return drift.isEmpty() ? ExitCode.OK : DRIFT;
  }

  private static void print(Plan<?> plan, PrintWriter out) {
    out.printf("%s: %s%n", plan.id(), plan.title());
    for (Requirement requirement : plan.requirements().all()) {
      out.printf(
          "%-11s %-6s %s (%s)%n            %s%n",
          requirement.id(),
          requirement.level(),
          requirement.text(),
          requirement.clause(),
          requirement.modules().isEmpty()
              ? "not covered: " + requirement.why()
              : String.join(", ", requirement.modules()));
    }
  }
}
