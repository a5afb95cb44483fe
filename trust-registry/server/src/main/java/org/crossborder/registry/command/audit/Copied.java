// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A copy of what a registry serves: each path is a file below one directory. */
record Copied(Path directory) {
  /** Keeps the bytes of a path. */
  void put(String path, byte[] bytes) throws IOException {
    Path file = file(path);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  /** The bytes of a path that has to be there. */
  byte[] get(String path) throws IOException {
    return Files.readAllBytes(file(path));
  }

  /** The bytes of a path, if they are there. */
  Optional<byte[]> find(String path) throws IOException {
    return Files.exists(file(path)) ? Optional.of(get(path)) : Optional.empty();
  }

  private Path file(String path) {
    return directory.resolve(path.substring(1));
  }
}
