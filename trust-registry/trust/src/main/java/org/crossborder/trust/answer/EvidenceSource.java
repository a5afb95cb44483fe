// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.util.Optional;

/** Where an answer's log entries come from. */
@FunctionalInterface
public interface EvidenceSource {
  /** No entries are at hand. */
  EvidenceSource NONE = index -> Optional.empty();

  /** An entry with its proof in the tree of the answer's checkpoint, if it is in that tree. */
  Optional<Evidence> at(long index);
}
