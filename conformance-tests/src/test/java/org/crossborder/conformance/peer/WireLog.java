// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps what went over the wire, for a person who has to find out why. */
record WireLog(Path folder) {
  static WireLog of(Class<?> test) throws IOException {
    return new WireLog(Files.createDirectories(Path.of("target", "wire", test.getSimpleName())));
  }

  Path request(String messageId) {
    return folder.resolve(messageId + ".request");
  }

  Path response(String messageId) {
    return folder.resolve(messageId + ".response");
  }
}
