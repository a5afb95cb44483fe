// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.comparison.Snapshots;
import org.crossborder.conformance.report.ResultFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conformance-tests.jar snapshot NAME result.json}: keeps a result under a name. */
@Command(
    name = "snapshot",
    mixinStandardHelpOptions = true,
    description = "Keeps a result under a name, to compare with. Nothing is overwritten.")
public final class SnapshotCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "NAME", description = "Such as before-2.0.")
  private String name;

  @Parameters(index = "1", paramLabel = "result.json", description = "What a run has left.")
  private Path file;

  @Option(
      names = "--snapshots",
      paramLabel = "DIR",
      defaultValue = "snapshots",
      description = "Where snapshots are kept. Default: ${DEFAULT-VALUE}")
  private Path folder;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public SnapshotCommand() {}

  @Override
  public Integer call() throws IOException {
    try {
      Path kept = new Snapshots(folder).keep(name, ResultFile.read(file));
      spec.commandLine().getOut().println("Kept: " + kept);
      return ExitCode.OK;
    } catch (IllegalArgumentException noName) {
      throw new ParameterException(spec.commandLine(), String.valueOf(noName.getMessage()), noName);
    }
  }
}
