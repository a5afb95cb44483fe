// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Keeps what went over the wire, for a person who has to find out why. */
record WireLog(Path folder) {
  static WireLog of(String name) throws IOException {
    return new WireLog(Files.createDirectories(Path.of("target", "wire", name)));
  }

  Path request(String messageId) {
    return folder.resolve(messageId + ".request");
  }

  Path response(String messageId) {
    return folder.resolve(messageId + ".response");
  }

  /** The first request that has this text in the clear. */
  String requestWith(String text) throws IOException {
    try (Stream<Path> requests = Files.list(folder)) {
      for (Path request : requests.sorted().toList()) {
        String content = Files.readString(request, StandardCharsets.ISO_8859_1);
        if (request.toString().endsWith(".request") && content.contains(text)) {
          return content;
        }
      }
    }
    throw new IOException("No request in " + folder + " has " + text);
  }
}
