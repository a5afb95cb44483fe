// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.folder;

import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that has been picked up. It lies alone in a folder below {@code working} whose name says
 * what it is, so that whoever finds it there after a kill goes on with it.
 *
 * @param id the same until there is an outcome: the Idempotency-Key
 * @param inlet which inlet it came in by
 * @param recipient ISO code of the Party whose folder it lay in, or null
 * @param file where it lies now
 */
record Picked(UUID id, Inlet inlet, @Nullable String recipient, Path file) {
  private static final String SEPARATOR = "~";
  private static final String NOBODY = "-";

  /** The ways in. */
  enum Inlet {
    SUBMIT,
    ACKNOWLEDGE
  }

  /** The folder of a file that is about to be picked up. */
  static Path directory(Path working, UUID id, Inlet inlet, @Nullable String recipient) {
    return working.resolve(
        String.join(
            SEPARATOR, id.toString(), inlet.name(), Objects.requireNonNullElse(recipient, NOBODY)));
  }

  /**
   * What lies in such a folder.
   *
   * @throws IllegalArgumentException if the folder is none that was made here
   */
  static Picked read(Path directory, Path file) {
    String[] name = directory.getFileName().toString().split(SEPARATOR, -1);
    if (name.length != 3) {
      throw new IllegalArgumentException(directory + " was not made by the gateway");
    }
    return new Picked(
        UUID.fromString(name[0]),
        Inlet.valueOf(name[1]),
        name[2].equals(NOBODY) ? null : name[2],
        file);
  }

  /** The name that the national side has given it. */
  String name() {
    return file.getFileName().toString();
  }

  Path directory() {
    return Durable.directoryOf(file);
  }
}
