// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.crossborder.validator.watch.Watch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which directory is watched. */
final class WatchOptions {
  @Option(
      names = "--watch",
      paramLabel = "DIR",
      description =
          "Judge what appears in this directory, until stopped. Reports go beside the documents,"
              + " or into the directory that --output names.")
  @Nullable Path directory;

  @Option(
      names = "--settled",
      paramLabel = "DURATION",
      defaultValue = "PT2S",
      description =
          "A file is complete when it has not changed for so long; ${DEFAULT-VALUE} by default.")
  Duration settled;

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  WatchOptions() {}

  /** Watches until the program is told to end; then it ends with 0, nothing being half done. */
  int run(Watch.Work work, @Nullable Path output) throws IOException, InterruptedException {
    Path watched = Objects.requireNonNull(directory);
    if (!Files.isDirectory(watched)) {
      throw new NotDirectoryException(watched + " is no directory");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Watch watch =
        new Watch(
            watched,
            Objects.requireNonNullElse(output, watched),
            work,
            Clock.systemUTC(),
            out,
            err);
    CountDownLatch stop = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Thread hook = new Thread(() -> end(stop, ended), "end-of-watch");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      watch.run(stop);
    } finally {
      ended.countDown();
    }
    return ExitCode.OK;
  }

  /** By SIGTERM a program would end with 143, as if something had been cut off. */
  private static void end(CountDownLatch stop, CountDownLatch ended) {
    boolean watching = ended.getCount() > 0;
    stop.countDown();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    if (watching) {
      Runtime.getRuntime().halt(ExitCode.OK);
    }
  }
}
