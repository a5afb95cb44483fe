// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.crossborder.registry.home.Witnesses;
import org.crossborder.trust.TestRegister;

/** A running registry whose log has led, by signed changes, to the test register. */
final class EstablishedRegistry {
  private EstablishedRegistry() {}

  static RunningRegistry start(Path home) throws Exception {
    return start(home, Witnesses.NONE);
  }

  static RunningRegistry start(Path home, Witnesses witnesses) throws Exception {
    Officers.found(home, witnesses);
    RunningRegistry registry = RunningRegistry.start(home);
    Instant now = Instant.now();
    new Officers(registry)
        .establish(
            TestRegister.with(
                r ->
                    r.revocationLists =
                        List.of(
                            TestRegister.BD_SEALS.crl(
                                now.minusSeconds(60), now.plusSeconds(86400)))));
    return registry;
  }
}
