// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.crossborder.gateway.pmode.PModeOverride;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the operator says of P-Modes just now: files that have changed are read again, and if they
 * have a mistake, what they said before goes on.
 */
public final class WatchedPModeFiles {
  private static final Logger LOG = LoggerFactory.getLogger(WatchedPModeFiles.class);

  /**
   * The files were read again.
   *
   * @param overrides how many entries count from now on; unchanged if there are mistakes
   * @param mistakes 0 if the new state counts
   */
  public record Reading(Path path, int overrides, int mistakes) {}

  private final PModeFiles files;
  private final Consumer<Reading> listener;
  private PModeFiles.Stamp stamp;
  private List<PModeOverride> overrides;
  private List<Mistake> mistakes = List.of();

  /**
   * Reads them for the first time.
   *
   * @param listener is told of each later reading, in the thread that asked for P-Modes
   * @throws IllegalArgumentException if there is a mistake in them; it says each, a line for each
   */
  public WatchedPModeFiles(PModeFiles files, Consumer<Reading> listener) {
    this.files = files;
    this.listener = listener;
    this.stamp = files.stamp();
    PModeFile first = files.read();
    if (!first.mistakes().isEmpty()) {
      throw new IllegalArgumentException(lines(first.mistakes()));
    }
    this.overrides = first.overrides();
  }

  /** Looks whether the files have changed; the last good state of them. */
  public synchronized List<PModeOverride> current() {
    PModeFiles.Stamp now = files.stamp();
    if (!now.equals(stamp)) {
      stamp = now;
      PModeFile read = files.read();
      mistakes = read.mistakes();
      if (mistakes.isEmpty()) {
        overrides = read.overrides();
        LOG.info("P-Modes of {} read again: {} entries", files.path(), overrides.size());
      } else {
        LOG.error(
            "P-Modes of {} have mistakes; what they said before goes on:\n{}",
            files.path(),
            lines(mistakes));
      }
      listener.accept(new Reading(files.path(), overrides.size(), mistakes.size()));
    }
    return overrides;
  }

  /** What is wrong in the files as they are now; what counts is an older state of them. */
  public synchronized List<Mistake> mistakes() {
    return mistakes;
  }

  private static String lines(List<Mistake> mistakes) {
    return mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n"));
  }
}
