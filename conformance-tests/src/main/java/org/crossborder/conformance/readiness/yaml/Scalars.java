// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads single values, and says what would have been one. */
public final class Scalars {
  private Scalars() {}

  /** A text that is not empty. */
  public static String text(Node node) throws MistakenNode {
    String text = textOrEmpty(node);
    if (text.isBlank()) {
      throw new MistakenNode(node, "A text is expected here.");
    }
    return text;
  }

  /** A text; nothing at all is the empty one. */
  public static String textOrEmpty(Node node) throws MistakenNode {
    if (!(node instanceof ScalarNode scalar)) {
      throw new MistakenNode(node, "A single value is expected here.");
    }
    return scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue().strip();
  }

  /** Texts in a list. */
  public static List<String> texts(List<Node> nodes) throws MistakenNode {
    List<String> texts = new ArrayList<>();
    for (Node node : nodes) {
      texts.add(text(node));
    }
    return texts;
  }

  /** A date such as {@code 2027-06-30}. */
  public static LocalDate date(Node node) throws MistakenNode {
    try {
      return LocalDate.parse(text(node));
    } catch (DateTimeException e) {
      throw new MistakenNode(node, "A date such as 2027-06-30 is expected here.");
    }
  }

  /** A number that is not negative. */
  public static int number(Node node) throws MistakenNode {
    try {
      return Integer.parseUnsignedInt(text(node));
    } catch (NumberFormatException e) {
      throw new MistakenNode(node, "A whole number is expected here.");
    }
  }

  /** One of the constants, written in lower case with hyphens. */
  public static <E extends Enum<E>> E constant(Node node, Class<E> type) throws MistakenNode {
    String text = text(node);
    for (E constant : type.getEnumConstants()) {
      if (name(constant).equals(text.toLowerCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw new MistakenNode(
        node,
        text
            + " is not known here; there are "
            + Arrays.stream(type.getEnumConstants()).map(Scalars::name).toList()
            + ".");
  }

  /** How a constant is written in files. */
  public static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
