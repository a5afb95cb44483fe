// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.store;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.assessment.Entry;
import org.crossborder.conformance.readiness.assessment.KeptAction;
import org.jspecify.annotations.Nullable;

/** Nobody overwrites what they have not seen: a change carries the version that it makes. */
final class Versions {
  private Versions() {}

  static void require(@Nullable Assessment there, List<? extends Entry> entries)
      throws StaleVersionException {
    List<String> stale = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.Opened ? there != null : there == null) {
        throw new IllegalStateException("An assessment is opened once, before anything else");
      }
      if (entry instanceof Entry.Answered answered
          && there != null
          && answered.version() != there.version(answered.key()) + 1) {
        stale.add(answered.key().toString());
      }
      if (entry instanceof Entry.Planned planned
          && there != null
          && planned.version() != version(there.actions().get(planned.id())) + 1) {
        stale.add("action " + planned.id());
      }
    }
    if (!stale.isEmpty()) {
      throw new StaleVersionException(stale);
    }
  }

  private static int version(@Nullable KeptAction there) {
    return there == null ? 0 : there.version();
  }
}
