// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A folder that the gateway under test delivers into: each file in it, however deep, is a payload.
 */
public final class DeliveryFolder implements Delivery {
  private final Path folder;

  public DeliveryFolder(Path folder) {
    this.folder = folder;
  }

  @Override
  public Map<String, Integer> delivered() throws IOException {
    Map<String, Integer> found = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        add(found, file);
      }
    }
    return found;
  }

  /** A file may be taken away while we look. */
  private static void add(Map<String, Integer> found, Path file) throws IOException {
    try {
      found.merge(Preparation.sha256(Files.readAllBytes(file)), 1, Integer::sum);
    } catch (NoSuchFileException gone) {
      return;
    }
  }
}
