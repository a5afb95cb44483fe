// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the claims of an OpenID Connect provider say here. A value that is not mapped gives nothing,
 * so a provider's own administrators are nobody's here.
 *
 * @param name claim with the person's lasting name
 * @param roles claim with a value or a list of values; {@code a.b} is b within a
 * @param organisation claim with the organisation whose documents are the person's
 * @param values the role that each value of the roles claim gives
 */
public record ClaimMapping(
    String name, String roles, String organisation, Map<String, Role> values) {
  private static final int LONGEST_NAME = 200;

  public ClaimMapping {
    values = Map.copyOf(values);
  }

  /**
   * The person of these claims.
   *
   * @throws IllegalArgumentException if they name nobody
   */
  public Caller caller(Map<String, Object> claims) {
    if (!(claims.get(name) instanceof String known)
        || known.isBlank()
        || known.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("The claim " + name + " names nobody");
    }
    String caller = "oidc:" + known;
    Set<Role> given =
        texts(at(claims, roles)).stream()
            .map(values::get)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return new Caller(
        caller,
        at(claims, organisation) instanceof String stated && !stated.isBlank() ? stated : caller,
        given.isEmpty() ? Set.of(Act.PUBLIC, Act.OWN_ACCOUNT) : Act.of(given));
  }

  private static @Nullable Object at(Map<String, Object> claims, String path) {
    if (claims.containsKey(path)) {
      return claims.get(path);
    }
    Object value = claims;
    for (String step : path.split("\\.", -1)) {
      value = value instanceof Map<?, ?> map ? map.get(step) : null;
    }
    return value;
  }

  private static List<String> texts(@Nullable Object value) {
    if (value instanceof Collection<?> several) {
      return several.stream().map(String::valueOf).toList();
    }
    return value instanceof String text ? Arrays.asList(text.split(" ", -1)) : List.of();
  }
}
