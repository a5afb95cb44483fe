// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import java.util.function.UnaryOperator;

/** What is done to a document after it was signed. */
enum Alteration implements UnaryOperator<String> {
  /** One digit of a weight or quantity: 6480.00 becomes 6481.00. */
  ONE_CHARACTER {
    @Override
    public String apply(String signed) {
      return replace(signed, "6480.00", "6481.00");
    }
  };

  static String replace(String text, String old, String replacement) {
    if (!text.contains(old)) {
      throw new IllegalStateException("There is no " + old + " to replace");
    }
    return text.replace(old, replacement);
  }
}
