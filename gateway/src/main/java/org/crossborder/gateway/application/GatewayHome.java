// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * The directory of database, payloads, spool and trust data: its owner's alone. The embedded
 * database has no password (decision 5), so this is what keeps others out. A home that is open is
 * refused rather than closed: what was in it may have been read or changed, and a person should
 * know. Without POSIX permissions, the operator's access control lists must do the same.
 */
final class GatewayHome {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rwx------");

  private GatewayHome() {}

  /** Makes the home if there is none. */
  static void prepare(Path home) {
    try {
      if (!home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createDirectories(home);
      } else if (Files.exists(home)) {
        refuseIfOpen(home);
      } else {
        Files.createDirectories(home, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      }
    } catch (IOException e) {
      throw new WrongConfigurationException(
          "crossborder.gateway.home " + home + " cannot be made or read: " + e, e);
    }
  }

  private static void refuseIfOpen(Path home) throws IOException {
    Set<PosixFilePermission> granted = Files.getPosixFilePermissions(home);
    if (!OWNER_ONLY.containsAll(granted)) {
      throw new WrongConfigurationException(
          "crossborder.gateway.home %1$s is open to other users (%2$s); who can read it reads all "
                  .formatted(home, PosixFilePermissions.toString(granted))
              + "documents, who can write it forges them. Find out whether somebody did, then: "
              + "chmod 700 "
              + home);
    }
  }
}
