// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.crossborder.registry.RunningRegistry;
import org.crossborder.registry.command.TrustRegistryCommand;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.SnapshotJson;

/** Starts the real registry with a register to look at. */
final class PracticeRegistry {
  /** The address of each kind of page, with what it can show. */
  static final List<String> PAGES =
      List.of(
          "/",
          "/recognition",
          "/recognition?documentType=phytosanitary-certificate&on=2026-05-01",
          "/recognition?party=KR",
          "/parties",
          "/parties/KR",
          "/parties/TV",
          "/services/BD/chamber-seals",
          "/services/KR/timestamps",
          "/arrangements",
          "/arrangements/bd-kr-2025",
          "/why");

  private PracticeRegistry() {}

  static RunningRegistry start(Path directory) throws Exception {
    return start(directory, PracticeRegister.at(Instant.now()));
  }

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
