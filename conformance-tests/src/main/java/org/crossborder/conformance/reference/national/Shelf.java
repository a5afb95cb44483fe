// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.national;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All documents that are kept. */
final class Shelf {
  private final Clock clock;
  private final List<Kept> all = new ArrayList<>();

  Shelf(Clock clock) {
    this.clock = clock;
  }

  synchronized Kept keep(byte[] document, @Nullable String messageId) {
    Kept kept = Kept.of(all.size(), document, clock.instant(), messageId);
    all.add(kept);
    return kept;
  }

  synchronized Optional<Kept> find(String id) {
    return all.stream().filter(kept -> kept.id().equals(id)).findFirst();
  }

  /** The document with these bytes that came from the single window. */
  synchronized Optional<Kept> known(byte[] document) {
    return all.stream()
        .filter(kept -> kept.messageId() == null && Arrays.equals(kept.document(), document))
        .findFirst();
  }

  synchronized List<Kept> newestFirst() {
    List<Kept> newest = new ArrayList<>(all);
    Collections.reverse(newest);
    return newest;
  }
}
