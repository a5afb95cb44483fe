// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend;

import java.util.List;
import java.util.Set;
import org.crossborder.gateway.store.DocumentEvents;

/**
 * Which events a consumer is told.
 *
 * @param kinds such as {@code receipted}
 */
public record Subscription(Set<String> kinds) {
  /** Nothing. */
  public static final Subscription NONE = new Subscription(Set.of());

  private static final String ALL = "*";

  public Subscription {
    kinds = Set.copyOf(kinds);
  }

  /**
   * A subscription as an operator writes it.
   *
   * @param types kinds, types, or {@code *} for all
   * @throws IllegalArgumentException if there is no such event
   */
  public static Subscription to(List<String> types) {
    if (types.contains(ALL)) {
      return new Subscription(Set.copyOf(DocumentEvents.kinds()));
    }
    return new Subscription(Set.copyOf(types.stream().map(Subscription::kind).distinct().toList()));
  }

  private static String kind(String type) {
    String kind = type.startsWith(Event.TYPES) ? type.substring(Event.TYPES.length()) : type;
    if (!DocumentEvents.kinds().contains(kind)) {
      throw new IllegalArgumentException(
          "There is no event " + type + "; there are " + String.join(", ", DocumentEvents.kinds()));
    }
    return kind;
  }

  /** Whether events of this kind are told. */
  public boolean includes(String kind) {
    return kinds.contains(kind);
  }
}
