// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.ArrayList;
import java.util.List;

/** Names of variables in scope; each has a place of its own, which is never used again. */
final class Variables {
  private record Variable(String name, int place) {}

  private final List<Variable> inScope = new ArrayList<>();
  private int count;

  int declare(String name) {
    inScope.add(new Variable(name, count));
    return count++;
  }

  int place(String name) throws UnsupportedXPathException {
    for (int i = inScope.size() - 1; i >= 0; i--) {
      if (inScope.get(i).name().equals(name)) {
        return inScope.get(i).place();
      }
    }
    throw new UnsupportedXPathException("the variable " + name);
  }

  int mark() {
    return inScope.size();
  }

  void release(int mark) {
    inScope.subList(mark, inScope.size()).clear();
  }

  int count() {
    return count;
  }
}
