// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crossborder.gateway.evidence.EvidenceVerification;
import org.crossborder.gateway.evidence.EvidenceVerifier;
import org.crossborder.gateway.evidence.PackageLimits;
import org.crossborder.gateway.evidence.ValidationDataFolder;
import org.crossborder.gateway.evidence.VerificationText;
import org.crossborder.validation.Validator;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies an evidence package offline. */
@Command(
    name = "verify-evidence",
    description = {
      "Verifies an evidence package offline, without any gateway or registry, and says what it",
      "proves and by whom. Exit code 0: all is proved; 1: something is false; 2: something is not",
      "proved; 3: wrong usage; 4: a file cannot be read."
    },
    mixinStandardHelpOptions = true)
public final class VerifyEvidenceCommand implements Callable<Integer> {
  /** How the outcome is written. */
  enum Format {
    text,
    json
  }

  @Parameters(paramLabel = "FILE", description = "The package (.asice).")
  private Path file;

  @Option(
      names = "--root",
      required = true,
      paramLabel = "FILE",
      description =
          "Root metadata of the trust registry, from somewhere else than from the package: all"
              + " trust begins here.")
  private Path root;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "Verify as of this time (UTC, e.g. 2036-01-31T12:00:00Z); now without it.")
  private @Nullable Instant at;

  @Option(
      names = "--time-stamps",
      paramLabel = "DIR",
      description =
          "Certificates of the time-stamping authorities that you trust, and newer CRLs (.crl).")
  private @Nullable Path authorities;

  @Option(
      names = "--format",
      defaultValue = "text",
      paramLabel = "FORMAT",
      description = "text or json.")
  private Format format;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public VerifyEvidenceCommand() {}

  @Override
  public Integer call() throws IOException {
    PackageLimits limits = PackageLimits.DEFAULT;
    if (Files.size(file) > limits.bytes()) {
      throw new IOException(file + " is larger than any evidence package that is read");
    }
    EvidenceVerification verification =
        new EvidenceVerifier(Validator.create(), limits, authorities())
            .verify(
                Files.readAllBytes(file),
                Files.readAllBytes(root),
                Optional.ofNullable(at).orElseGet(Instant::now));
    spec.commandLine()
        .getOut()
        .println(
            format == Format.json
                ? VerificationText.json(verification)
                : VerificationText.text(verification));
    return switch (verification.verdict()) {
      case VALID -> ExitCode.OK;
      case INVALID -> ExitCode.INVALID;
      case INDETERMINATE -> ExitCode.INDETERMINATE;
    };
  }

  private ValidationData authorities() {
    return authorities == null ? ValidationData.NONE : new ValidationDataFolder(authorities).get();
  }
}
