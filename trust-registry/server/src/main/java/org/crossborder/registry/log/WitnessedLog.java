// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import java.util.List;
import org.crossborder.trust.log.note.LogPolicy;
import org.crossborder.trust.snapshot.LogAuthority;

/**
 * Another registry's log that this one cosigns ({@code crossborder.registry.witnessed-logs}).
 *
 * @param origin the origin line of its checkpoints
 * @param vkeys its verifier keys
 */
public record WitnessedLog(String origin, List<String> vkeys) {
  public WitnessedLog {
    vkeys = List.copyOf(vkeys);
  }

  /** The same as a policy. */
  public LogPolicy policy() {
    return new LogAuthority(origin, vkeys, List.of(), 0).policy();
  }
}
