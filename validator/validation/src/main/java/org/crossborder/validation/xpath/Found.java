// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the items of a sequence; most have none, or one. */
final class Found {
  private @Nullable Object first;
  private @Nullable List<Object> all;

  void add(Object item) {
    if (all != null) {
      all.add(item);
    } else if (first == null) {
      first = item;
    } else {
      all = new ArrayList<>(8);
      all.add(first);
      all.add(item);
    }
  }

  void addAll(List<Object> items) {
    for (int i = 0; i < items.size(); i++) {
      add(items.get(i));
    }
  }

  List<Object> items() {
    if (all != null) {
      return all;
    }
    return first == null ? Values.EMPTY : List.of(first);
  }
}
