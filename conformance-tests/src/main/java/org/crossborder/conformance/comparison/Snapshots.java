// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.comparison;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crossborder.conformance.report.ResultFile;

/**
 * Results kept under a name, one file each, to compare with.
 *
 * @param folder where they are
 */
public record Snapshots(Path folder) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final String ENDING = ".json";

  /**
   * Keeps one; nothing is overwritten.
   *
   * @throws IllegalArgumentException if it is no name: letters, digits, dot, hyphen, underscore
   */
  public Path keep(String name, ResultFile result) throws IOException {
    Files.createDirectories(folder);
    Path file = file(name);
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException("There is a snapshot '" + name + "' already");
    }
    return Files.writeString(file, result.json());
  }

  /** A snapshot of that name; or the result file, or the folder with one, at that path. */
  public ResultFile read(String named) throws IOException {
    if (NAME.matcher(named).matches() && Files.isRegularFile(file(named))) {
      return ResultFile.read(file(named));
    }
    Path path = Path.of(named);
    return ResultFile.read(Files.isDirectory(path) ? path.resolve("result.json") : path);
  }

  /** The names, in their order. */
  public List<String> names() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    }
  }

  private Path file(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("'" + name + "' is no name of a snapshot");
    }
    return folder.resolve(name + ENDING);
  }
}
