// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** The files of a pack that the library ships. */
record ClassPathFiles(String folder) implements PackFiles {
  @Override
  public Optional<byte[]> read(String path) {
    try (InputStream in = ClassPathFiles.class.getResourceAsStream(folder + "/" + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
