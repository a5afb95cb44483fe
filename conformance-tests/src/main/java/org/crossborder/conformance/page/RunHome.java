// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crossborder.conformance.comparison.Snapshots;
import org.crossborder.conformance.run.RunFile;

/**
 * The folder of the runs that pages offer: {@code NAME/run.yml} is a run, {@code outcomes/} has
 * what was found, {@code snapshots/} what was kept under a name. Browsers name folders, never
 * paths.
 *
 * @param clock dates what is found
 */
public record RunHome(Path folder, Clock clock) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Pattern OUTCOME = Pattern.compile("\\d{8}T\\d{9}Z-[a-z0-9][a-z0-9-]{0,39}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
  private static final int MOST_SHOWN = 50;

  /** Whether a run may be called so: lower case, digits, hyphens; at most 40. */
  static boolean isName(String name) {
    return NAME.matcher(name).matches() && !name.equals("outcomes") && !name.equals("snapshots");
  }

  /** The runs that there are, by name. */
  List<String> names() throws IOException {
    return folders(folder).stream()
        .filter(name -> isName(name) && Files.isRegularFile(folder.resolve(name + "/run.yml")))
        .sorted()
        .toList();
  }

  /** The folder of a run, whether it is there or not. */
  Path of(String name) {
    if (!isName(name)) {
      throw new IllegalArgumentException("This is no name of a run");
    }
    return folder.resolve(name);
  }

  /** A run file, if there is one. */
  Optional<RunFile> run(String name) {
    Path file = isName(name) ? of(name).resolve("run.yml") : folder.resolve("none");
    return Files.isRegularFile(file) ? Optional.of(RunFile.read(file)) : Optional.empty();
  }

  /** A new folder for what a run finds. */
  Path outcome(String name, Instant started) throws IOException {
    return Files.createDirectories(
        folder.resolve("outcomes").resolve(TIME.format(started) + "-" + name));
  }

  /** What was found, if it is there. */
  Optional<KeptOutcome> outcome(String id) {
    return OUTCOME.matcher(id).matches()
        ? KeptOutcome.of(folder.resolve("outcomes").resolve(id))
        : Optional.empty();
  }

  /** What was found, newest first; of all runs, or of one. */
  List<KeptOutcome> outcomes(String name) throws IOException {
    List<KeptOutcome> found = new ArrayList<>();
    for (String id :
        folders(folder.resolve("outcomes")).stream().sorted(Comparator.reverseOrder()).toList()) {
      if (found.size() < MOST_SHOWN && (name.isEmpty() || id.endsWith("Z-" + name))) {
        outcome(id).ifPresent(found::add);
      }
    }
    return found;
  }

  /** What was kept under a name. */
  Snapshots snapshots() {
    return new Snapshots(folder.resolve("snapshots"));
  }

  private static List<String> folders(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(parent)) {
      return files
          .filter(Files::isDirectory)
          .map(file -> String.valueOf(file.getFileName()))
          .toList();
    }
  }
}
