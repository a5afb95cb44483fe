// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.timestamp;

import java.util.List;
import java.util.Optional;

/** A defect, and the values found. */
record Shortcoming(TimestampDefect defect, List<Object> values) {
  Shortcoming {
    values = List.copyOf(values);
  }

  static Optional<Shortcoming> of(TimestampDefect defect, Object... values) {
    return Optional.of(new Shortcoming(defect, List.of(values)));
  }

  static Optional<Shortcoming> unless(boolean holds, TimestampDefect defect, Object... values) {
    return holds ? Optional.empty() : of(defect, values);
  }
}
