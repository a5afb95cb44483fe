// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crossborder.gateway.pmode.PModeOverride;

/**
 * A file of P-Modes, or all {@code *.yml} and {@code *.yaml} files of a directory in the order of
 * their names.
 */
public record PModeFiles(Path path) {

  /** The state of the files, to tell whether they have changed since. */
  public record Stamp(List<String> files) {
    public Stamp {
      files = List.copyOf(files);
    }
  }

  /** All of them together. */
  public PModeFile read() {
    List<PModeOverride> overrides = new ArrayList<>();
    List<Mistake> mistakes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Path file : files(mistakes)) {
      PModeFile read = PModeFile.read(file);
      mistakes.addAll(read.mistakes());
      for (PModeOverride override : read.overrides()) {
        if (!ids.add(PModeFile.id(override))) {
          mistakes.add(
              new Mistake(
                  file.toString(), 0, 0, PModeFile.id(override) + " is in another file as well."));
        }
        overrides.add(override);
      }
    }
    return new PModeFile(mistakes.isEmpty() ? overrides : List.of(), mistakes);
  }

  /** Cheap enough for once a second. */
  public Stamp stamp() {
    List<String> stamps = new ArrayList<>();
    for (Path file : files(new ArrayList<>())) {
      try {
        FileTime modified = Files.getLastModifiedTime(file);
        stamps.add(file + " " + modified.toMillis() + " " + Files.size(file));
      } catch (IOException e) {
        stamps.add(file + " is not there");
      }
    }
    return new Stamp(stamps);
  }

  private List<Path> files(List<Mistake> mistakes) {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(PModeFiles::isYaml).sorted().toList();
    } catch (IOException e) {
      mistakes.add(new Mistake(path.toString(), 0, 0, "It cannot be read: " + e.getMessage()));
      return List.of();
    }
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".yml") || name.endsWith(".yaml");
  }
}
