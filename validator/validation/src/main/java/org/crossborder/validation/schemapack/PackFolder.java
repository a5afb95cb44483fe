// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.crossborder.validation.container.ContainerLimits;
import org.crossborder.validation.pack.PackFiles;

/** The files of a pack in a folder, before it is sealed. */
public final class PackFolder {
  private static final int DEEPEST = 20;

  private PackFolder() {}

  /**
   * The files, by their paths inside the pack.
   *
   * @throws PackRefusedException if the folder has no manifest, holds what is no plain file, or
   *     exceeds what a pack may have
   */
  public static PackFiles read(Path folder) throws IOException {
    return new MemoryFiles(files(folder));
  }

  static Map<String, byte[]> files(Path folder) throws IOException {
    ContainerLimits limits = SealedPack.LIMITS;
    Map<String, byte[]> files = new TreeMap<>();
    long total = 0;
    for (Path path : paths(folder)) {
      String name = folder.relativize(path).toString().replace('\\', '/');
      if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
        throw new PackRefusedException(name + " is no plain file.");
      }
      total += Files.size(path);
      if (Files.size(path) > limits.fileBytes()
          || total > limits.totalBytes()
          || files.size() >= limits.entries()) {
        throw new PackRefusedException(
            "The folder has more files, or larger ones, than a pack may have.");
      }
      files.put(name, Files.readAllBytes(path));
    }
    if (!files.containsKey(PackFiles.MANIFEST)) {
      throw new PackRefusedException("The folder " + folder + " has no pack.xml.");
    }
    return files;
  }

  private static List<Path> paths(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
      return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }
}
