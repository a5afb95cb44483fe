// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import org.crossborder.gateway.store.DatabaseBackup;
import tools.jackson.databind.json.JsonMapper;

/** Copies a gateway's home while it is being used. */
public final class Backup {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final GatewayFolders folders;
  private final String party;
  private final DatabaseBackup database;
  private final Clock clock;

  public Backup(GatewayFolders folders, String party, DatabaseBackup database, Clock clock) {
    this.folders = folders;
    this.party = party;
    this.database = database;
    this.clock = clock;
  }

  /**
   * Copies into a directory, which is made for its owner alone. A backup that is there already is
   * brought up to date; until it is whole again it has no manifest.
   */
  public Manifest into(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      Files.createDirectories(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    Files.deleteIfExists(directory.resolve(Manifest.FILE));
    Path zip = directory.resolve(Manifest.DATABASE);
    Files.deleteIfExists(zip);
    Instant at = clock.instant();
    boolean copied = database.write(zip);
    Trees.Copied trees = folders.copyTo(directory);
    Manifest manifest =
        new Manifest(
            Manifest.FORMAT,
            party,
            at,
            copied ? Trees.sha256(zip) : null,
            trees.files(),
            trees.bytes());
    Path part = directory.resolve(Manifest.FILE + ".part");
    Files.write(part, JSON.writeValueAsBytes(manifest));
    Files.move(part, directory.resolve(Manifest.FILE), ATOMIC_MOVE);
    return manifest;
  }
}
