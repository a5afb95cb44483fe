// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.language;

import java.util.List;

/**
 * A message of a bundle with the values found.
 *
 * @param arguments what takes the place of {@code {1}}, {@code {2}} and so on
 */
record Message(Messages messages, String key, List<Text> arguments) implements Text {
  Message {
    arguments = List.copyOf(arguments);
  }

  @Override
  public String in(Language language) {
    return Placeholders.replace(
        messages.template(key, language), number -> arguments.get(number - 1).in(language));
  }

  @Override
  public String toString() {
    return in(Language.EN);
  }
}
