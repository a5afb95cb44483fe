// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register.operation;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Part of a draft: values by id, in the order in which the ids came. Nothing is ever taken out,
 * except by undoing.
 */
final class Table<K, V> {
  private final Map<K, V> rows = new LinkedHashMap<>();
  private final Deque<Runnable> journal;

  Table(Deque<Runnable> journal) {
    this.journal = journal;
  }

  static Deque<Runnable> journal() {
    return new ArrayDeque<>();
  }

  Optional<V> get(K id) {
    return Optional.ofNullable(rows.get(id));
  }

  boolean has(K id) {
    return rows.containsKey(id);
  }

  void put(K id, V value) {
    V before = rows.put(id, value);
    journal.push(before == null ? () -> rows.remove(id) : () -> rows.put(id, before));
  }

  Collection<V> values() {
    return Collections.unmodifiableCollection(rows.values());
  }

  Map<K, V> rows() {
    return Collections.unmodifiableMap(rows);
  }
}
