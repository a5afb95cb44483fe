// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Texts of all kinds that XML can carry, with what tends to be misread more often than by chance.
 */
class AnyText {
  private static final String[] PIECES = {
    "a",
    "Z",
    "7",
    "<",
    ">",
    "&",
    "\"",
    "'",
    "]]>",
    "<!--",
    "&lt;",
    "%20",
    "é",
    "নথি",
    "文書",
    "עברית",
    "\u0301",
    "\u200b",
    "\u3000",
    "\u00a0",
    "\u2003",
    "\u0085",
    "\u2028",
    "\ufffd",
    "\ufeff",
    "😀",
    "\ud800\udc00",
    "\udbff\udffd",
    "\u007f",
    "\u0080",
    "://",
    "cid:"
  };
  private static final String[] SPACES = {" ", "\t", "\n", "\r", "\r\n", "  "};

  protected final Random random;

  AnyText(Random random) {
    this.random = random;
  }

  /** At least one character, without XML white space around it. */
  String text() {
    StringBuilder text = new StringBuilder(any(PIECES));
    for (int i = random.nextInt(12); i > 0; i--) {
      if (random.nextInt(4) == 0) {
        text.append(any(SPACES));
      }
      text.append(any(PIECES));
    }
    return text.toString();
  }

  /** Whatever an attribute may hold, nothing included. */
  String attribute() {
    return (random.nextInt(4) == 0 ? any(SPACES) : "")
        + (random.nextInt(6) == 0 ? "" : text())
        + (random.nextInt(4) == 0 ? any(SPACES) : "");
  }

  /** RFC 2822 msg-id without angle brackets. */
  String messageId() {
    StringBuilder id = new StringBuilder();
    for (int i = 1 + random.nextInt(40); i > 0; i--) {
      char c = (char) ('!' + random.nextInt('~' - '!' + 1));
      id.append(c == '<' || c == '>' ? '@' : c);
    }
    return id.toString();
  }

  /** What may stand between the quotes of a Content-Type's parameter without being escaped. */
  String parameter() {
    return messageId().replaceAll("[\"\\\\]", "'");
  }

  <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  <T> List<T> several(int most, Supplier<T> each) {
    List<T> list = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      list.add(each.get());
    }
    return list;
  }

  String any(String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
