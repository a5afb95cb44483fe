// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.util.List;
import org.crossborder.validation.edition.Coordinates;
import org.crossborder.validation.pack.Packs;

/**
 * What can be used of the packs that are switched on.
 *
 * @param refused what is switched on and cannot be used, so that its documents are unknown
 */
public record LoadedPacks(Packs packs, List<Refused> refused) {
  public LoadedPacks {
    refused = List.copyOf(refused);
  }

  /** A pack that is not used, and why. */
  public record Refused(Coordinates id, String sentence) {}
}
