// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns the context of a rule, which is a match pattern, into a path that selects what it matches:
 * each relative alternative is looked for everywhere, each absolute one selects what it did.
 */
final class ContextPath {
  private ContextPath() {}

  static boolean isRooted(String pattern) {
    return alternatives(pattern).stream().allMatch(ContextPath::isAbsolute);
  }

  static String of(String pattern) {
    return paths(pattern).map(ParentSearch::of).collect(Collectors.joining(" | "));
  }

  /** The same, with every search as it was written. */
  static String plain(String pattern) {
    return paths(pattern).collect(Collectors.joining(" | "));
  }

  private static Stream<String> paths(String pattern) {
    return alternatives(pattern).stream().map(path -> isAbsolute(path) ? path : "//" + path);
  }

  private static boolean isAbsolute(String path) {
    return path.matches("(?s)(/|\\$|(key|id|root|doc)\\s*\\().*");
  }

  /** Splits at each {@code |} or {@code union} that is in no bracket, literal or comment. */
  static List<String> alternatives(String pattern) {
    List<String> found = new ArrayList<>();
    int depth = 0;
    int start = 0;
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      int separator = depth == 0 ? separator(pattern, at) : 0;
      if (separator > 0) {
        found.add(pattern.substring(start, at).strip());
        start = at + separator;
        at = start;
      } else if (c == '"' || c == '\'') {
        at = after(pattern, String.valueOf(c), at + 1);
      } else if (pattern.startsWith("(:", at)) {
        at = after(pattern, ":)", at + 2);
      } else {
        depth += c == '(' || c == '[' || c == '{' ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
        at++;
      }
    }
    found.add(pattern.substring(start).strip());
    return found;
  }

  private static int separator(String pattern, int at) {
    if (pattern.charAt(at) == '|') {
      return 1;
    }
    return pattern.startsWith("union", at)
            && at > 0
            && Character.isWhitespace(pattern.charAt(at - 1))
            && at + 5 < pattern.length()
            && Character.isWhitespace(pattern.charAt(at + 5))
        ? 5
        : 0;
  }

  private static int after(String pattern, String end, int from) {
    int at = pattern.indexOf(end, from);
    return at < 0 ? pattern.length() : at + end.length();
  }
}
