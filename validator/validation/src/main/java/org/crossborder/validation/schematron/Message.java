// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.List;

/**
 * What an assertion says.
 *
 * @param template the text, with {@code {1}}, {@code {2}} and so on for the values
 * @param values where the values are from
 */
record Message(String template, List<Expression> values) {
  Message {
    values = List.copyOf(values);
  }
}
