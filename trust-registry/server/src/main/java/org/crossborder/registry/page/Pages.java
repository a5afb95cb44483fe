// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What controllers of pages share: the id that was asked for, and what is said if it is unknown.
 */
public final class Pages {
  private Pages() {}

  /**
   * The id in an address as {@link Addresses} made it.
   *
   * @param path the rest of the path, with its leading slash
   * @param parameter the parameter {@code id}, if given
   */
  public static String id(String path, @Nullable String parameter) {
    return path.equals("/by-id") && parameter != null ? parameter : path.substring(1);
  }

  /** What was found, or 404. */
  public static <T> T found(Optional<T> found, String what) {
    return found.orElseThrow(
        () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such " + what));
  }
}
