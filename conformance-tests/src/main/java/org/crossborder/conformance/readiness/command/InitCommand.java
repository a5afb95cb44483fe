// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.command;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.readiness.assessment.Agency;
import org.crossborder.conformance.readiness.store.AssessmentHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Begins an assessment. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    description = "Begins an assessment in a new folder.")
final class InitCommand implements Callable<Integer> {
  @Mixin private HomeOptions options;

  @Option(names = "--party", required = true, paramLabel = "NAME", description = "The State.")
  private String party;

  @Option(
      names = "--agency",
      paramLabel = "ID=NAME",
      description = "An agency that answers for itself, e.g. customs=National Customs Service.")
  private List<String> agencies = new ArrayList<>();

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  InitCommand() {}

  @Override
  public Integer call() throws Exception {
    AssessmentHome home =
        AssessmentHome.begin(
            options.home,
            party,
            agencies.stream().map(Agency::parse).toList(),
            options.questions(),
            options.by,
            Clock.systemUTC());
    spec.commandLine()
        .getOut()
        .printf(
            "The assessment of %s is in %s: %d questions, edition %s.%n",
            party, home.folder(), home.checklist().questions().count(), home.checklist().edition());
    return ExitCode.OK;
  }
}
