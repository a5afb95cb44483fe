// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.crossborder.conformance.ExitCode;
import org.crossborder.conformance.comparison.Change;
import org.crossborder.conformance.comparison.Comparison;
import org.crossborder.conformance.comparison.Snapshots;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conformance-tests.jar compare BEFORE AFTER}: what has changed between two results. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description =
        "Says what fails newly, passes newly, is new, is gone. Exit code 0: nothing fails newly; 1:"
            + " something does; 2: one of them is no result; 4: fault.")
public final class CompareCommand implements Callable<Integer> {
  private static final int CONFIGURATION = 2;

  @Parameters(
      index = "0",
      paramLabel = "BEFORE",
      description = "The name of a snapshot, a result file, or the folder with one.")
  private String before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "The same.")
  private String after;

  @Option(
      names = "--snapshots",
      paramLabel = "DIR",
      defaultValue = "snapshots",
      description = "Where snapshots are kept. Default: ${DEFAULT-VALUE}")
  private Path folder;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public CompareCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Comparison comparison;
    try {
      Snapshots snapshots = new Snapshots(folder);
      comparison = Comparison.of(snapshots.read(before), snapshots.read(after));
    } catch (IOException unreadable) {
      spec.commandLine().getErr().println(unreadable.getMessage());
      return CONFIGURATION;
    }
    for (Change.Kind kind : Change.Kind.values()) {
      print(comparison.of(kind), kind, out);
    }
    out.println(comparison.same() + " modules have the verdict that they had");
    return comparison.isWorse() ? ExitCode.NEGATIVE : ExitCode.OK;
  }

  private static void print(List<Change> changes, Change.Kind kind, PrintWriter out) {
    if (!changes.isEmpty()) {
      out.println(kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ":");
    }
    for (Change change : changes) {
      out.printf(
          "  %s: %s, %s%n",
          change.module(),
          change.before() == null ? "not run" : "was " + change.before(),
          change.after() == null ? "not run" : "is " + change.after());
    }
  }
}
