// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.yaml;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads single values, and says what would have been one. */
final class Scalars {
  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9})([A-Za-z]+)");
  private static final Map<String, Duration> TIMES =
      Map.of(
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));
  private static final Map<String, Long> SIZES =
      Map.of("B", 1L, "KB", 1L << 10, "MB", 1L << 20, "GB", 1L << 30);

  private Scalars() {}

  /** As written, so that 1.15 stays 1.15. */
  static String text(Node node) throws MistakenNode {
    if (node instanceof ScalarNode scalar
        && !scalar.getTag().equals(Tag.NULL)
        && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw new MistakenNode(node, "A text is expected here.");
  }

  static boolean flag(Node node) throws MistakenNode {
    return switch (text(node)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new MistakenNode(node, "Either true or false is expected here.");
    };
  }

  static double factor(Node node) throws MistakenNode {
    try {
      double factor = Double.parseDouble(text(node));
      if (factor >= 1 && factor <= 100) {
        return factor;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new MistakenNode(node, "A number from 1 to 100 is expected here.");
  }

  /** E.g. 10s, 5m, 24h, 30d. */
  static Duration duration(Node node) throws MistakenNode {
    Matcher amount = AMOUNT.matcher(text(node));
    Duration unit = amount.matches() ? TIMES.get(amount.group(2)) : null;
    if (unit == null || Long.parseLong(amount.group(1)) == 0) {
      throw new MistakenNode(node, "A time such as 10s, 5m, 24h or 30d is expected here.");
    }
    return unit.multipliedBy(Long.parseLong(amount.group(1)));
  }

  /** E.g. 512KB, 10MB, 1GB; in bytes. */
  static long size(Node node) throws MistakenNode {
    Matcher amount = AMOUNT.matcher(text(node));
    Long unit = amount.matches() ? SIZES.get(amount.group(2)) : null;
    if (unit == null || Long.parseLong(amount.group(1)) == 0) {
      throw new MistakenNode(node, "A size such as 512KB, 10MB or 1GB is expected here.");
    }
    return unit * Long.parseLong(amount.group(1));
  }

  static URI https(Node node) throws MistakenNode {
    String text = text(node);
    try {
      URI uri = URI.create(text);
      if ("https".equals(uri.getScheme()) && uri.getHost() != null) {
        return uri;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new MistakenNode(node, "An address that begins with https:// is expected here.");
  }

  static <E extends Enum<E>> E constant(Class<E> type, Node node) throws MistakenNode {
    String text = text(node);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new MistakenNode(
                    node,
                    "One of " + Arrays.toString(type.getEnumConstants()) + " is expected here."));
  }
}
