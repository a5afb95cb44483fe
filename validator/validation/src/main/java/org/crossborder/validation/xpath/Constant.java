// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.xpath;

import java.util.List;

/** What is always the same. */
record Constant(List<Object> value) implements XPath {
  @Override
  public List<Object> evaluate(Context context) {
    return value;
  }
}
