// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import java.util.List;
import org.crossborder.gateway.pmode.PMode;

/** What came of another gateway's configuration. */
public record Imported(List<PMode> pmodes, ImportReport report) {
  public Imported {
    pmodes = List.copyOf(pmodes);
  }
}
