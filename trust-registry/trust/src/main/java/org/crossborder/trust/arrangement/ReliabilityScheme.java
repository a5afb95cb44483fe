// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.arrangement;

import java.util.List;

/**
 * A Party's own scheme of levels of reliability (Article 8(1)).
 *
 * @param id registry-wide id, e.g. {@code BD/assurance}
 * @param party ISO code of the Party
 * @param normativeSource the legal text that the scheme rests on, cited and not quoted
 * @param levels in ascending order
 */
public record ReliabilityScheme(
    String id, String party, String name, String normativeSource, List<SchemeLevel> levels) {
  public ReliabilityScheme {
    levels = List.copyOf(levels);
  }
}
