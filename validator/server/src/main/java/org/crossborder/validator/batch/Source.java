// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document to be validated, not read yet.
 *
 * @param name as people know it
 * @param place relative path under which its report is kept
 * @param reading how its bytes are read, in the moment when they are needed
 */
public record Source(String name, Path place, Reading reading) {
  /** Reads a document. */
  @FunctionalInterface
  public interface Reading {
    /** The document's bytes, and no more of them than this. */
    byte[] upTo(int bytes) throws IOException;
  }

  /** A file. */
  public static Source file(Path file, Path place) {
    return new Source(
        file.toString(),
        place,
        bytes -> {
          try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(bytes);
          }
        });
  }

  /** What comes in on a stream, such as standard input. */
  public static Source stream(String name, InputStream in) {
    return new Source(name, Path.of("stdin"), in::readNBytes);
  }
}
