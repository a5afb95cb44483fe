// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.report.ReportForm;
import org.crossborder.conformance.report.ResultFile;
import picocli.CommandLine.Option;

/** Where reports go, and in which language people read them. */
final class Reports {
  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "Where the reports go. Default: conformance-report, or doctor-report")
  private Path output = Path.of("");

  @Option(
      names = "--language",
      defaultValue = "en",
      converter = LanguageConverter.class,
      description = "Of report.html and report.pdf: en, fr, ru or zh. Default: ${DEFAULT-VALUE}")
  private Language language = Language.EN;

  @Option(names = "--pdf", description = "Writes report.pdf too.")
  private boolean pdf;

  /** The folder, or another if none was named. */
  Path folder(String otherwise) {
    return output.toString().isEmpty() ? Path.of(otherwise) : output;
  }

  /** Writes them. */
  void write(ResultFile result, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.write(folder.resolve("result.json"), ReportForm.JSON.write(result, language));
    Files.write(folder.resolve("report.html"), ReportForm.HTML.write(result, language));
    Files.write(folder.resolve("junit.xml"), ReportForm.JUNIT.write(result, language));
    if (pdf) {
      Files.write(folder.resolve("report.pdf"), ReportForm.PDF.write(result, language));
    }
  }
}
