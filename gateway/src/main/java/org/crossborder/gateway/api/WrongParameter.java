// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

/** A parameter whose value is none of those that it can have, in words. */
final class WrongParameter {
  private WrongParameter() {}

  /**
   * The problem.
   *
   * @param value as it was sent
   * @param type what it should have been
   */
  static ProblemDetail problem(String name, @Nullable Object value, @Nullable Class<?> type) {
    List<String> allowed = allowed(type);
    String sent = Bounded.of(String.valueOf(value));
    return Problem.WRONG_PARAMETER.with(
        "%s cannot be \"%s\"; it is %s".formatted(name, sent, String.join(", ", allowed)),
        Map.of("parameter", name, "allowed", allowed));
  }

  /** The problem of one that has to be there. */
  static ProblemDetail missing(String name) {
    return Problem.WRONG_PARAMETER.with(
        name + " is missing", Map.of("parameter", name, "allowed", List.of()));
  }

  private static List<String> allowed(@Nullable Class<?> type) {
    if (type != null && type.isEnum()) {
      return Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList();
    }
    if (type == Instant.class) {
      return List.of("a time in UTC, such as 2026-11-23T08:00:00Z");
    }
    if (type == LocalDate.class) {
      return List.of("a day, such as 2026-11-23");
    }
    if (type == UUID.class) {
      return List.of("a UUID");
    }
    return List.of("a whole number");
  }
}
