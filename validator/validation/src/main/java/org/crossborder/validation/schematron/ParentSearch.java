// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns a search for elements that have a child of some name round: first the children, whose
 * places a tree knows by name, then their parents. So {@code //*[a:b][a:c]} becomes {@code
 * //a:b/parent::*[a:c]}, which finds the same. Whatever might ask for a position is left as it is.
 */
final class ParentSearch {
  private static final String PART = "[\\p{L}_][\\p{L}\\p{N}_.-]*";
  private static final String NAME = PART + ":" + PART;
  private static final String MORE = "(?:/" + NAME + ")*+(?:\\[[^\\[\\]]*+])?+";
  private static final String ON_NAME =
      "(?:starts-with|ends-with|contains)\\(local-name\\(\\), '[^'\\[\\]]*+'\\)";
  private static final Pattern SEARCH =
      Pattern.compile(
          "//(?<step>(?:%1$s:)?\\*)\\[(?<child>%2$s)(?<more>%3$s)](?<rest>(?:\\[(?:%2$s%3$s|%4$s)])*+)"
              .formatted(PART, NAME, MORE, ON_NAME));

  private ParentSearch() {}

  /** The path, turned round if it is such a search. */
  static String of(String path) {
    Matcher search = SEARCH.matcher(path);
    if (!search.matches()) {
      return path;
    }
    String child = search.group("child");
    String more = search.group("more");
    String condition = more.isEmpty() ? "" : "[" + child + more + "]";
    return "//" + child + "/parent::" + search.group("step") + condition + search.group("rest");
  }
}
