// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The files of a pack, wherever they lie. */
@FunctionalInterface
public interface PackFiles {
  /**
   * A file's content, if there is such a file.
   *
   * @param path relative to the pack's folder, with slashes; never leads out of it
   */
  Optional<byte[]> read(String path);

  /** A folder beside a class, on the class path. */
  static PackFiles beside(Class<?> owner, String folder) {
    return path -> {
      try (InputStream in = owner.getResourceAsStream(folder + "/" + path)) {
        return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(path + " cannot be read", e);
      }
    };
  }

  /** A folder of the file system. */
  static PackFiles in(Path folder) {
    Path base = folder.toAbsolutePath().normalize();
    return path -> {
      Path file = base.resolve(path).normalize();
      try {
        return file.startsWith(base) && Files.isRegularFile(file)
            ? Optional.of(Files.readAllBytes(file))
            : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(path + " cannot be read", e);
      }
    };
  }
}
