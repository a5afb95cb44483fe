// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.rule;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first needed; thread-safe. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> source;
  private volatile @Nullable T value;

  Once(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public T get() {
    T found = value;
    return found == null ? make() : found;
  }

  private synchronized T make() {
    T found = value;
    if (found == null) {
      found = source.get();
      value = found;
    }
    return found;
  }
}
