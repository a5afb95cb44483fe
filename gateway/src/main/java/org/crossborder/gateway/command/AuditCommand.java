// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.crossborder.gateway.application.StoppedGateway;
import org.crossborder.gateway.audit.AuditExport;
import org.crossborder.gateway.audit.AuditFinding;
import org.crossborder.gateway.audit.AuditVerification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The audit log outside of the gateway. */
@Command(
    name = "audit",
    description = "Exports the audit log, or verifies an export.",
    mixinStandardHelpOptions = true)
public final class AuditCommand implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public AuditCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** Without a gateway and without a database. */
  @Command(
      name = "verify",
      description = "Finds the first entry that was changed, left out or swapped.",
      mixinStandardHelpOptions = true)
  int verify(
      @Parameters(paramLabel = "FILE", description = "JSON lines, as GET /v1/audit gives them.")
          Path file,
      @Option(
              names = "--head",
              paramLabel = "HASH",
              description =
                  "The hash of an entry as it was noted elsewhere, from the gateway's health or"
                      + " log. Without it, an end that was cut off is not noticed.")
          @Nullable String head)
      throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)))) {
      return tell(new AuditVerification(head).verify(lines));
    }
  }

  /** As {@code GET /v1/audit} does. */
  @Command(
      name = "export",
      description = {
        "Prints the audit log as JSON lines.",
        "On the embedded database the gateway must be stopped; while it runs, ask GET /v1/audit."
      },
      mixinStandardHelpOptions = true)
  int export(
      @Option(
              names = "--config",
              required = true,
              paramLabel = "FILE",
              description = "The configuration (YAML) of the gateway.")
          Path config,
      @Option(
              names = "--from",
              paramLabel = "NUMBER",
              defaultValue = "1",
              description = "The first entry wanted (${DEFAULT-VALUE}).")
          long from,
      @Option(names = "--out", required = true, paramLabel = "FILE", description = "A new file.")
          Path out)
      throws IOException {
    try (StoppedGateway gateway = StoppedGateway.open(config);
        OutputStream lines = Files.newOutputStream(out, StandardOpenOption.CREATE_NEW)) {
      long written = new AuditExport(gateway.store().auditEntries()).write(from, lines);
      say("%d entries in %s.".formatted(written, out));
      return ExitCode.OK;
    }
  }

  private int tell(AuditFinding finding) {
    if (finding instanceof AuditFinding.Intact intact) {
      say("Intact: entries %d to %d.".formatted(intact.first(), intact.last().number()));
      say("Head: " + intact.last().hash());
      return ExitCode.OK;
    }
    if (finding instanceof AuditFinding.Broken broken) {
      say("Broken in line %d: %s.".formatted(broken.line(), broken.why()));
      return ExitCode.INVALID;
    }
    if (finding instanceof AuditFinding.HeadMissing missing) {
      say(
          "The head is not in it: after entry %d something was cut off, or all was written anew."
              .formatted(missing.last().number()));
      return ExitCode.INVALID;
    }
    say("There is no entry in it.");
    return ExitCode.INDETERMINATE;
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
  }
}
