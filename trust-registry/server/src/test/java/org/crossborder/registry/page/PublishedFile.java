// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.crossborder.registry.Officers;
import org.crossborder.registry.RunningRegistry;
import org.crossborder.registry.command.TrustRegistryCommand;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.database.DatabaseAddress;
import org.crossborder.registry.home.Home;
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.MetadataSignatures;
import org.crossborder.trust.snapshot.Pin;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.crossborder.trust.snapshot.SnapshotMetadata;

/**
 * A registry whose operator has put another register into the database, whatever its texts say. No
 * relying party would take it: the log says otherwise. Its pages must be harmless all the same.
 */
final class PublishedFile {
  private PublishedFile() {}

  static RunningRegistry start(Path directory, Register register) throws Exception {
    Path directoryOfHome = directory.resolve("home");
    Home home = Officers.found(directoryOfHome);
    assertThat(TrustRegistryCommand.run("publish", "--home", directoryOfHome.toString())).isZero();
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Instant nextUpdate = now.plus(1, ChronoUnit.DAYS);
    byte[] content =
        new SnapshotJson().write(Snapshot.of(register, 1, Map.of(), 1, now, nextUpdate));
    byte[] metadata =
        MetadataSignatures.sign(
            new MetadataJson()
                .write(new SnapshotMetadata(Role.SNAPSHOT, 1, now, nextUpdate, Pin.of(1, content))),
            Role.SNAPSHOT,
            List.of(home.signingKeys().snapshot()));
    try (Database database = Database.open(DatabaseAddress.embedded(home.database()))) {
      database.jdbc().sql("update snapshot set content = ?").param(content).update();
      database
          .jdbc()
          .sql("update snapshot_metadata set metadata = ?")
          .param(new String(metadata, StandardCharsets.UTF_8))
          .update();
    }
    return RunningRegistry.start(directoryOfHome);
  }
}
