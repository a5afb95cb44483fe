// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.NamedReport;
import org.crossborder.validation.report.format.ReportFormat;
import org.crossborder.validator.batch.ReportFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In which form reports are written, and where they go. */
final class ReportOutput {
  @Option(
      names = "--format",
      defaultValue = "TEXT",
      description =
          "Form of the report: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default. JSON is one"
              + " line a document; TEXT, JSON, SARIF, XVRL and JUNIT hold several documents.")
  ReportFormat format;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description =
          "Where the report goes; by default to stdout. A directory, which must exist, takes one"
              + " file a document, under the document's path if a directory is validated.")
  @Nullable Path output;

  @Mixin SigningOptions signing;

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  private final List<NamedReport> kept = new ArrayList<>();

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  ReportOutput() {}

  /** Refuses what cannot be signed, before any work is done. */
  void requireSignable() {
    String refusal = signing.refusal(format);
    if (!refusal.isEmpty()) {
      throw new ParameterException(spec.commandLine(), refusal);
    }
  }

  /** Refuses what cannot be written, before any work is done. */
  void require(int documents) {
    if (output == null && !format.isText()) {
      throw new ParameterException(
          spec.commandLine(), format + " is no text: name a file with --output.");
    }
    if (documents > 1 && !format.holdsSeveral() && !isDirectory()) {
      throw new ParameterException(
          spec.commandLine(),
          format + " holds one document: name a directory with --output, or another format.");
    }
  }

  /** Prints the report at once where it can stand alone, and keeps it otherwise. */
  void add(Path place, NamedReport report, Language language) throws IOException {
    if (isDirectory()) {
      ReportFolder.write(free(place), written(List.of(report), language));
    } else if (output == null && (format == ReportFormat.TEXT || format == ReportFormat.JSON)) {
      print(written(List.of(report), language));
    } else {
      kept.add(report);
    }
  }

  /** Writes what was kept. */
  void finish(Language language) throws IOException {
    if (kept.isEmpty()) {
      return;
    }
    byte[] all = written(kept, language);
    if (output == null) {
      print(all);
    } else {
      ReportFolder.write(output, all);
    }
  }

  /** The reports as they are asked for, signed if that is asked for. */
  byte[] written(List<NamedReport> reports, Language language) {
    return signing.sign(format, format.write(reports, language));
  }

  /** The last part of the names of files. */
  String extension() {
    return format.extension() + signing.extension(format);
  }

  private void print(byte[] text) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(new String(text, UTF_8));
    out.flush();
  }

  private boolean isDirectory() {
    return output != null && Files.isDirectory(output);
  }

  /** A name that nothing has yet, since documents of several directories may have the same. */
  private Path free(Path place) {
    Path directory = Objects.requireNonNull(output);
    String extension = extension();
    Path file = directory.resolve(place + "." + extension);
    for (int number = 2; Files.exists(file); number++) {
      file = directory.resolve(place + "-" + number + "." + extension);
    }
    return file;
  }
}
