// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The script that starts the program. The first compiler alone is soonest ready, and the second one
 * soonest done with many documents: so a server, which stays, has both.
 */
final class Launcher {
  private static final String SCRIPT =
      """
      #!/bin/sh
      # Starts the validator; VALIDATOR_JAVA_OPTS are for Java, e.g. -XX:TieredStopAtLevel=4 before many documents.
      quick="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
      [ "$1" = serve ] && quick=
      exec %s -XX:SharedArchiveFile=%s -Xshare:auto -Xlog:cds=off \\
        $quick $VALIDATOR_JAVA_OPTS -jar %s "$@"
      """;

  private Launcher() {}

  static Path write(Path directory, Path java, Path program, Path archive) throws IOException {
    Path launcher = directory.resolve("validator");
    Files.writeString(launcher, SCRIPT.formatted(quoted(java), quoted(archive), quoted(program)));
    if (Files.getFileStore(launcher).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return launcher;
  }

  /** One word of the shell, whatever is in it. */
  static String quoted(Path path) {
    return "'" + path.toAbsolutePath().normalize().toString().replace("'", "'\\''") + "'";
  }
}
