// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.sender;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is wrong, in words: none, or one for each thing. */
final class Faults {
  private Faults() {}

  static List<String> unless(boolean right, String fault) {
    return right ? List.of() : List.of(fault);
  }

  static List<String> unlessEqual(String what, @Nullable String expected, @Nullable String said) {
    return unless(
        Objects.equals(expected, said), "%s is %s, not %s".formatted(what, said, expected));
  }
}
