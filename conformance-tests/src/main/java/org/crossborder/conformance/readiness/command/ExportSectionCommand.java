// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.readiness.checklist.Section;
import org.crossborder.conformance.readiness.section.SectionExport;
import org.crossborder.conformance.readiness.store.AssessmentHome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a section into a file that is answered offline. */
@Command(
    name = "export-section",
    mixinStandardHelpOptions = true,
    description = "Writes a section into one YAML file that can be answered offline.")
final class ExportSectionCommand implements Callable<Integer> {
  @Mixin private HomeOptions options;

  @Parameters(paramLabel = "SECTION", description = "E.g. I.A or B4.")
  private String section;

  @Option(
      names = "--agency",
      paramLabel = "ID",
      description = "Only what this agency answers. Default: all, and what is asked of the State")
  private @Nullable String agency;

  @Option(
      names = "--language",
      defaultValue = "en",
      description = "en, fr, ru or zh. Default: ${DEFAULT-VALUE}")
  private String language;

  @Option(names = "--output", required = true, paramLabel = "FILE", description = "The file.")
  private Path output;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  ExportSectionCommand() {}

  @Override
  public Integer call() throws Exception {
    AssessmentHome home = options.open();
    Section asked =
        home.checklist()
            .section(section)
            .orElseThrow(
                () -> new ParameterException(spec.commandLine(), "No such section: " + section));
    String yaml =
        SectionExport.write(
            asked,
            home.checklist(),
            home.journal().now(),
            id -> agency == null || agency.equals(id),
            Languages.of(spec, language));
    Files.writeString(output, yaml);
    spec.commandLine().getOut().println("Written: " + output);
    return ExitCode.OK;
  }
}
