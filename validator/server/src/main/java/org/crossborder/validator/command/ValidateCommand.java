// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.DeclaredDocument;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.report.NamedReport;
import org.crossborder.validation.report.ValidationReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Validates documents and prints a report for each. */
@Command(
    name = "validate",
    description = "Validates documents, and prints a report for each.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Documents; - reads one from stdin.")
  List<String> files;

  @Option(
      names = "--party",
      required = true,
      paramLabel = "CC",
      description = "Party that is to recognise the document, e.g. KR.")
  String party;

  @Option(
      names = "--from",
      paramLabel = "CC",
      description = "Party that it comes from; by default the country of its issuer.")
  @Nullable String from;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "Judge as of this time, e.g. 2026-11-22T12:00:00Z; by default now.")
  @Nullable Instant at;

  @Option(
      names = "--purpose",
      defaultValue = ValidationContext.IMPORT_CLEARANCE,
      description = "What the document is used for; ${DEFAULT-VALUE} by default.")
  String purpose;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description =
          "Type of document, e.g. invoice; counts only where the document itself cannot be read for"
              + " it, as a PDF, or where a container holds several.")
  @Nullable String type;

  @Mixin ReportOutput output;
  @Mixin TrustOptions trust;
  @Mixin PackOptions packs;

  @Mixin LanguageOption texts;

  @Mixin TimestampTrustOptions timestampTrust;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  ValidateCommand() {}

  @Override
  public Integer call() throws IOException, GeneralSecurityException {
    output.require(files.size());
    Instant clock = Instant.now();
    Instant now = Optional.ofNullable(at).orElse(clock);
    Optional<TrustedSnapshot> loaded = trust.load(clock);
    Optional<TrustedSnapshot> snapshot =
        at == null ? loaded : loaded.map(TrustedSnapshot::asOfAnyTime);
    ValidationContext asked =
        new ValidationContext(
            party,
            from,
            purpose,
            now,
            TimeProof.CLAIMED,
            now,
            snapshot.orElse(null),
            timestampTrust.load());
    ValidationContext context =
        type == null ? asked : asked.declaring(DeclaredDocument.ofType(type));
    Validator validator = Validator.create(IntakeLimits.DEFAULT, packs.require());
    int code = ExitCode.OK;
    for (String file : files) {
      ValidationReport report = validator.validate(read(file), context);
      output.add(new NamedReport(file, report), texts.language);
      code = ExitCode.worse(code, ExitCode.of(report.decision()));
    }
    output.finish(texts.language);
    return code;
  }

  /** One byte more than the bound, so that the validator itself says that it is too much. */
  private static byte[] read(String file) throws IOException {
    int enough = IntakeLimits.DEFAULT.bytes() + 1;
    if (file.equals("-")) {
      return System.in.readNBytes(enough);
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return in.readNBytes(enough);
    }
  }
}
