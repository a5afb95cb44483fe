// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.crossborder.gateway.evidence.LongTerm;
import org.crossborder.gateway.evidence.PackageLimits;
import org.crossborder.gateway.evidence.ValidationDataFolder;
import org.crossborder.validation.signature.timestamp.TsaClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds an archive time-stamp to an evidence package. */
@Command(
    name = "renew-evidence",
    description = {
      "Adds an archive time-stamp to an evidence package, with the certificates and CRLs that the",
      "one before needs. Do it before the newest time-stamp's certificate or algorithms end; what",
      "is sealed stays as it is. Needs a time-stamping authority, and no gateway."
    },
    mixinStandardHelpOptions = true)
public final class RenewEvidenceCommand implements Callable<Integer> {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Parameters(paramLabel = "FILE", description = "The package (.asice).")
  private Path file;

  @Option(
      names = "--tsa",
      required = true,
      paramLabel = "URL",
      description = "A time-stamping authority (RFC 3161).")
  private URI tsa;

  @Option(
      names = "--validation-data",
      required = true,
      paramLabel = "DIR",
      description = "Certificates and current CRLs (.crl), to choose from.")
  private Path validationData;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the renewed package goes; must not exist.")
  private Path out;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public RenewEvidenceCommand() {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    LongTerm longTerm =
        new LongTerm(
            new TsaClient(
                tsa,
                HttpClient.newBuilder().connectTimeout(TIMEOUT).build(),
                TIMEOUT,
                new SecureRandom()),
            new ValidationDataFolder(validationData),
            PackageLimits.DEFAULT);
    try {
      byte[] renewed = longTerm.renew(Files.readAllBytes(file));
      Files.write(out, renewed, StandardOpenOption.CREATE_NEW);
    } catch (IllegalArgumentException e) {
      spec.commandLine().getErr().println("It cannot be renewed: " + e.getMessage());
      return ExitCode.INVALID;
    }
    spec.commandLine().getOut().println(out + " has a new archive time-stamp.");
    return ExitCode.OK;
  }
}
