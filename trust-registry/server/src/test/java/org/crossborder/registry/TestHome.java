// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.crossborder.registry.command.TrustRegistryCommand;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.snapshot.SnapshotJson;

/** A registry's home in which the test register has been published. */
final class TestHome {
  private TestHome() {}

  static Path published(Path directory) throws Exception {
    Path home = directory.resolve("home");
    Path file = directory.resolve("register.json");
    Instant now = Instant.now();
    TestRegister register =
        TestRegister.with(
            r ->
                r.revocationLists =
                    List.of(
                        TestRegister.BD_SEALS.crl(now.minusSeconds(60), now.plusSeconds(86400))));
    Files.write(file, new SnapshotJson().write(register.register()));
    assertThat(TrustRegistryCommand.run("init", "--home", home.toString())).isZero();
    assertThat(TrustRegistryCommand.run("publish", "--home", home.toString(), file.toString()))
        .isZero();
    return home;
  }
}
