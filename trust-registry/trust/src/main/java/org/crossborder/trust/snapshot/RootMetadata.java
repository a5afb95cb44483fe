// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * The payload of the role root: who may sign what.
 *
 * @param keys public keys by id; the id is the key's thumbprint (RFC 7638)
 * @param roles every role has an entry
 */
public record RootMetadata(
    Role type,
    long version,
    Instant issuedAt,
    Instant expires,
    Map<String, PublicJwk> keys,
    Map<Role, RoleKeys> roles)
    implements Metadata {
  public RootMetadata {
    keys = Map.copyOf(keys);
    roles = Map.copyOf(roles);
    if (!roles.keySet().equals(Set.of(Role.values()))) {
      throw new IllegalArgumentException("Every role needs keys");
    }
  }

  /** The keys of one role. */
  public RoleKeys role(Role role) {
    RoleKeys found = roles.get(role);
    if (found == null) {
      throw new IllegalStateException("Every role has keys");
    }
    return found;
  }
}
