// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.engine.Execution;
import org.crossborder.conformance.report.ResultFile;
import org.crossborder.conformance.run.AssembledRun;
import org.crossborder.conformance.run.InvalidRunException;
import org.crossborder.conformance.run.RunFile;
import org.crossborder.conformance.suite.ExpectedFailures;
import org.crossborder.conformance.suite.RunResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conformance-tests.jar doctor RUN.yml}: why it does not work, before any test. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description =
        "Tries name, connection, TLS, clock, certificates, an AS4 ping and the P-Mode, one after"
            + " the other. Exit code 0: all is well; 1: something is not, and the likely fix is"
            + " said; 2: the run file or what it names is wrong; 4: fault.")
public final class DoctorCommand implements Callable<Integer> {
  private static final int CONFIGURATION = 2;

  @Parameters(paramLabel = "RUN.yml", description = "The run, as 'init' writes one.")
  private Path file;

  @Option(
      names = "--registry",
      paramLabel = "URL",
      description =
          "Looks at this trust registry too: is its snapshot fresh, is the gateway in it.")
  private @Nullable URI registry;

  @Option(
      names = "--registry-tls-anchor",
      paramLabel = "FILE",
      description = "PEM: what the registry's TLS certificate is issued under.")
  private @Nullable Path registryAnchor;

  @Mixin private Reports reports;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public DoctorCommand() {}

  @Override
  public Integer call() throws IOException {
    try {
      RunFile run = RunFile.read(file);
      AssembledRun assembled =
          registry == null
              ? run.withDoctor().assembled(Clock.systemUTC())
              : run.doctorWith(registry, registryAnchor, Clock.systemUTC());
      RunResult result = Execution.of(assembled.run());
      Path folder = reports.folder("doctor-report");
      reports.write(ResultFile.of(result), folder);
      new EvidenceFile(folder.resolve("evidence.zip"), spec.commandLine().getOut())
          .write(result, assembled);
      new Summary(spec.commandLine().getOut()).print(result, folder);
      boolean well = new ExpectedFailures(Set.of()).unexpected(result).isEmpty();
      return well ? ExitCode.OK : ExitCode.NEGATIVE;
    } catch (InvalidRunException invalid) {
      spec.commandLine().getErr().println(invalid.getMessage());
      return CONFIGURATION;
    }
  }
}
