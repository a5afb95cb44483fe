// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code conformance-tests.jar readiness}: the self-assessment on the command line. */
@Command(
    name = "readiness",
    mixinStandardHelpOptions = true,
    description =
        "The readiness self-assessment. It does not test readiness to join the Framework Agreement;"
            + " nothing need be modernised before acceding; there is no gate and no single figure.",
    subcommands = {
      InitCommand.class,
      AgencyCommand.class,
      ExportSectionCommand.class,
      MergeCommand.class,
      AttachCommand.class,
      ResultsCommand.class,
      ReportCommand.class,
      PlanCommand.class,
      CompareCommand.class,
      WhatIfCommand.class,
      VerifyCommand.class,
      ChecklistCommand.class
    })
public final class ReadinessCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public ReadinessCommand() {}

  @Override
  public Integer call() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}
