// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference.national;

import org.jspecify.annotations.Nullable;

/** What a national side does: all, or all but one thing. */
final class Habits {
  private volatile @Nullable Rule broken;

  void breaking(@Nullable Rule rule) {
    broken = rule;
  }

  boolean keeps(Rule rule) {
    return broken != rule;
  }
}
