// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.util.Map;
import java.util.Optional;
import org.crossborder.validation.pack.PackFiles;

/** The files of a pack, held so that what is used is what was verified. */
record MemoryFiles(Map<String, byte[]> byPath) implements PackFiles {
  MemoryFiles {
    byPath = Map.copyOf(byPath);
  }

  @Override
  public Optional<byte[]> read(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}
