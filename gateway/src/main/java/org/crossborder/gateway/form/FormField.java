// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.form;

import java.util.Locale;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * Something that is asked.
 *
 * @param id within its form
 * @param label key of its name in trade words
 * @param list id of the code list that answers are from, or empty
 * @param required whether the document cannot be without it
 * @param preset what stands there before anybody has typed, perhaps a {@code {$name}}; or empty
 * @param rules of the validator that it serves
 */
public record FormField(
    String id,
    String label,
    Kind kind,
    String list,
    boolean required,
    String preset,
    Set<String> rules) {
  private static final int LONGEST_LINE = 200;
  private static final int LONGEST_TEXT = 2_000;

  /** What an answer looks like. */
  public enum Kind {
    /** One line of text. */
    TEXT,
    /** Text of several lines. */
    LINES,
    /** A day, as ISO 8601 writes it. */
    DATE,
    /** A decimal number that is not below zero, with a point. */
    NUMBER,
    /** A code of a list. */
    CODE
  }

  public FormField {
    rules = Set.copyOf(rules);
  }

  static FormField of(Element element) {
    String kind = element.getAttribute("kind");
    String rules = element.getAttribute("rules");
    return new FormField(
        element.getAttribute("id"),
        element.getAttribute("label"),
        kind.isEmpty() ? Kind.TEXT : Kind.valueOf(kind.toUpperCase(Locale.ROOT)),
        element.getAttribute("list"),
        element.getAttribute("required").equals("true"),
        element.getAttribute("default"),
        rules.isEmpty() ? Set.of() : Set.of(rules.split(" ", -1)));
  }

  /** How many characters an answer may have. */
  public int longest() {
    return kind == Kind.LINES ? LONGEST_TEXT : LONGEST_LINE;
  }
}
