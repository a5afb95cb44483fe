// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.command;

import java.util.List;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.readiness.assessment.Agency;
import org.crossborder.conformance.readiness.assessment.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Names one more agency. */
@Command(
    name = "agency",
    mixinStandardHelpOptions = true,
    description = "Names an agency that takes part, or gives it another name.")
final class AgencyCommand implements Callable<Integer> {
  @Mixin private HomeOptions options;

  @Parameters(paramLabel = "ID=NAME", description = "E.g. quarantine=Plant Quarantine Service.")
  private String agency;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  AgencyCommand() {}

  @Override
  public Integer call() throws Exception {
    options
        .open()
        .journal()
        .append(options.by, List.of(new Entry.AgencyNamed(Agency.parse(agency))));
    return ExitCode.OK;
  }
}
