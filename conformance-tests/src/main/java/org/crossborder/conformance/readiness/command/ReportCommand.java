// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.readiness.report.Report;
import org.crossborder.conformance.readiness.report.ReportFormat;
import org.crossborder.conformance.readiness.store.AssessmentHome;
import org.crossborder.conformance.signature.DetachedSignature;
import org.crossborder.conformance.signature.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a report, signed if a key is given. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Writes the findings and the action plan.")
final class ReportCommand implements Callable<Integer> {
  @Mixin private HomeOptions options;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "HTML",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
  private ReportFormat format;

  @Option(
      names = "--language",
      defaultValue = "en",
      description = "en, fr, ru or zh. Default: ${DEFAULT-VALUE}")
  private String language;

  @Option(names = "--output", required = true, paramLabel = "FILE", description = "The file.")
  private Path output;

  @Option(
      names = "--sign-with",
      paramLabel = "KEYSTORE",
      description = "A PKCS#12 file: the signature is written beside the report, as FILE.jws.")
  private @Nullable Path keystore;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "The first line of this file is the password of the key store.")
  private @Nullable Path password;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  ReportCommand() {}

  @Override
  public Integer call() throws Exception {
    if ((keystore == null) != (password == null)) {
      throw new ParameterException(
          spec.commandLine(), "--sign-with and --password-file are given together");
    }
    SigningKey key =
        keystore == null || password == null ? null : SigningKey.read(keystore, password);
    AssessmentHome home = options.open();
    Report report = Report.of(home, home.journal().now());
    byte[] written = format.write(report, Languages.of(spec, language));
    String signature =
        key == null
            ? null
            : DetachedSignature.sign(
                written, format.mediaType(), key.key(), key.chain(), home.clock().instant());
    Files.write(output, written);
    if (signature != null) {
      Files.writeString(output.resolveSibling(output.getFileName() + ".jws"), signature + "\n");
    }
    spec.commandLine().getOut().println("Written: " + output);
    return ExitCode.OK;
  }
}
