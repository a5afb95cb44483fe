// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.List;
import java.util.function.Function;

/** What a step of the compiler makes, or why it does not. */
public sealed interface Compilation<T> {
  /** The step's result. */
  record Done<T>(T result) implements Compilation<T> {}

  /** There is no result; each defect names its place. */
  record Refused<T>(List<Defect> defects) implements Compilation<T> {
    public Refused {
      defects = List.copyOf(defects);
    }
  }

  /** Goes on with the next step. */
  default <U> Compilation<U> then(Function<? super T, Compilation<U>> step) {
    return this instanceof Done<T> done
        ? step.apply(done.result())
        : new Refused<>(((Refused<T>) this).defects());
  }
}
