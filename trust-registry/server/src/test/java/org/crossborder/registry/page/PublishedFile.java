// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.crossborder.registry.RunningRegistry;
import org.crossborder.registry.command.TrustRegistryCommand;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.SnapshotJson;

/** A registry that publishes a register from a file, whatever its texts say. */
final class PublishedFile {
  private PublishedFile() {}

  static RunningRegistry start(Path directory, Register register) throws Exception {
    Path home = directory.resolve("home");
    Path file = directory.resolve("register.json");
    Files.write(file, new SnapshotJson().write(register));
    assertThat(TrustRegistryCommand.run("init", "--home", home.toString())).isZero();
    assertThat(TrustRegistryCommand.run("publish", "--home", home.toString(), file.toString()))
        .isZero();
    return RunningRegistry.start(home);
  }
}
