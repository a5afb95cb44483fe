// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.difference;

import org.crossborder.validation.rendition.Leaf;
import org.jspecify.annotations.Nullable;

/**
 * One value that differs.
 *
 * @param path names of the elements from the root on
 * @param before null if it was added
 * @param after null if it was taken away
 */
public record Change(Kind kind, String path, @Nullable String before, @Nullable String after) {

  /** How it differs. */
  public enum Kind {
    CHANGED,
    ADDED,
    REMOVED
  }

  static Change changed(Leaf before, Leaf after) {
    return new Change(Kind.CHANGED, before.path(), before.value(), after.value());
  }

  static Change added(Leaf after) {
    return new Change(Kind.ADDED, after.path(), null, after.value());
  }

  static Change removed(Leaf before) {
    return new Change(Kind.REMOVED, before.path(), before.value(), null);
  }
}
