// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder that the demo keeps everything in: keys, configuration, documents, databases, logs.
 *
 * @param directory made anew by each run
 */
record DemoHome(Path directory) {
  private static final String MARKER = ".crossborder-demo";

  /**
   * Clears what an earlier run left and makes the folder.
   *
   * @throws IOException when there is something else in it: that is never deleted
   */
  static DemoHome create(Path directory) throws IOException {
    Path home = directory.toAbsolutePath().normalize();
    if (Files.exists(home) && !isEmpty(home)) {
      if (!Files.exists(home.resolve(MARKER))) {
        throw new IOException(home + " holds something else than a demo; choose another --home");
      }
      delete(home);
    }
    Files.createDirectories(home);
    Files.createFile(home.resolve(MARKER));
    for (String folder : List.of("registry", "documents", "logs")) {
      Files.createDirectory(home.resolve(folder));
    }
    return new DemoHome(home);
  }

  Path registry() {
    return directory.resolve("registry");
  }

  Path documents() {
    return directory.resolve("documents");
  }

  Path log(String program) {
    return directory.resolve("logs").resolve(program + ".log");
  }

  /** A new folder for one Party. */
  Path party(String code) throws IOException {
    return Files.createDirectories(directory.resolve(code.toLowerCase(java.util.Locale.ROOT)));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(folder)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : deepestFirst) {
      Files.delete(path);
    }
  }
}
