// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.crossborder.validation.language.Language;
import org.crossborder.validator.batch.Batch;
import org.crossborder.validator.batch.Outcome;
import org.crossborder.validator.batch.ProgressBar;
import org.crossborder.validator.batch.Source;
import org.crossborder.validator.batch.Summary;
import org.crossborder.validator.batch.Tally;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How many documents are worked on, and what is told about that on stderr. */
final class BatchOptions {
  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "Documents that are judged at the same time; by default one per processor.")
  int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--fail-fast",
      description = "Begin no further document once one is not to be accepted.")
  boolean failFast;

  @Option(
      names = "--progress",
      negatable = true,
      description = "Show a progress bar; by default on a terminal, and for several documents.")
  @Nullable Boolean progress;

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  BatchOptions() {}

  /** Refuses what cannot be. */
  void require() {
    if (jobs < 1) {
      throw new IllegalArgumentException("--jobs has to be 1 or more");
    }
  }

  /**
   * Judges the documents.
   *
   * @param each takes an outcome, and says its exit code
   * @return the worst exit code
   */
  int run(Batch batch, List<Source> sources, Language language, ToIntFunction<Outcome> each)
      throws InterruptedException {
    PrintWriter err = spec.commandLine().getErr();
    Tally tally = new Tally();
    ProgressBar bar = isShown(sources) ? new ProgressBar(err, sources.size()) : null;
    int[] worst = {ExitCode.OK};
    Consumer<Outcome> told =
        outcome -> {
          if (bar != null) {
            bar.clear();
          }
          tally.add(outcome);
          worst[0] = ExitCode.worse(worst[0], each.applyAsInt(outcome));
          if (bar != null) {
            bar.step();
          }
        };
    long start = System.nanoTime();
    batch.run(sources, () -> failFast && worst[0] != ExitCode.OK, told);
    if (sources.size() > 1) {
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      err.println();
      Summary.lines(tally, took, language).forEach(err::println);
      err.flush();
    }
    return worst[0];
  }

  private boolean isShown(List<Source> sources) {
    return progress == null ? sources.size() > 1 && Ansi.AUTO.enabled() : progress;
  }
}
