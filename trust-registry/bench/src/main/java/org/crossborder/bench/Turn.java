// SPDX-License-Identifier: Apache-2.0
package org.crossborder.bench;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Each thread's own turn through a list. */
@State(Scope.Thread)
public class Turn {
  private int last;

  int next(int size) {
    last = last + 1 == size ? 0 : last + 1;
    return last;
  }
}
