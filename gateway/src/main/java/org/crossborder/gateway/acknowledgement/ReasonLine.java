// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import java.util.regex.Pattern;
import org.crossborder.gateway.store.StatusReason;

/**
 * A reason in a line of text: code, rule, article, sentence. A person can read it, and so can the
 * gateway that it is written to.
 */
final class ReasonLine {
  private static final String BETWEEN = " | ";
  private static final Pattern SPLIT = Pattern.compile(" \\| ");
  private static final int MEMBERS = 4;

  /** What would end a member or a line, or cannot be in XML 1.0. */
  private static final Pattern NOT_IN_A_LINE =
      Pattern.compile("[^\\x20-\\x7B\\x7D-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

  private ReasonLine() {}

  static String write(StatusReason reason) {
    return String.join(
        BETWEEN,
        plain(reason.code()),
        plain(reason.rule()),
        plain(reason.article()),
        plain(reason.sentence()));
  }

  static StatusReason read(String line) {
    String[] members = SPLIT.split(line, MEMBERS);
    if (members.length != MEMBERS) {
      throw new IllegalArgumentException("A reason has " + MEMBERS + " members");
    }
    return new StatusReason(members[0], members[1], members[2], members[3]);
  }

  private static String plain(String member) {
    return NOT_IN_A_LINE.matcher(member).replaceAll(" ").strip();
  }
}
