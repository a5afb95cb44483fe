// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's account at this gateway.
 *
 * @param password its hash, which says by which function
 * @param mustChange whether the password is one that somebody else knows
 * @param failures wrong passwords since the last right one
 * @param lockedUntil until when no password is tried, or null
 * @param version grows with each change that ends sessions
 */
public record Account(
    String name,
    String password,
    boolean mustChange,
    List<String> roles,
    String organisation,
    boolean enabled,
    int failures,
    @Nullable Instant lockedUntil,
    int version) {
  public Account {
    roles = List.copyOf(roles);
  }

  @Override
  public String toString() {
    return "Account[" + name + "]";
  }
}
