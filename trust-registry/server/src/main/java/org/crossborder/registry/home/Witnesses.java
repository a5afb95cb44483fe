// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import java.util.List;

/**
 * Who watches the log, as the root names them.
 *
 * @param keys their verifier keys (C2SP tlog-cosignature)
 * @param quorum how many of them must have cosigned a checkpoint
 */
public record Witnesses(List<String> keys, int quorum) {
  /** Nobody watches. */
  public static final Witnesses NONE = new Witnesses(List.of(), 0);

  public Witnesses {
    keys = List.copyOf(keys);
  }
}
