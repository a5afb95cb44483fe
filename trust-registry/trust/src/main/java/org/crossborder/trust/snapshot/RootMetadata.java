// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The payload of the role root: who may sign what.
 *
 * @param keys public keys by id; the id is the key's thumbprint (RFC 7638)
 * @param roles every role has an entry
 * @param log whose word about the log is believed; null in roots from before there was a log
 */
public record RootMetadata(
    Role type,
    long version,
    Instant issuedAt,
    Instant expires,
    Map<String, PublicJwk> keys,
    Map<Role, RoleKeys> roles,
    @Nullable LogAuthority log)
    implements Metadata {
  public RootMetadata {
    keys = Map.copyOf(keys);
    roles = Map.copyOf(roles);
    if (!roles.keySet().equals(Set.of(Role.values()))) {
      throw new IllegalArgumentException("Every role needs keys");
    }
    roles.forEach(
        (role, named) -> {
          if (role == Role.ANSWER ? !named.signAnswers() : named.period() != null) {
            throw new IllegalArgumentException(
                "Keys for answers, and only they, have a period that ends, and a threshold of 1");
          }
        });
  }

  /** A root that names no log. */
  public RootMetadata(
      Role type,
      long version,
      Instant issuedAt,
      Instant expires,
      Map<String, PublicJwk> keys,
      Map<Role, RoleKeys> roles) {
    this(type, version, issuedAt, expires, keys, roles, null);
  }

  /** Whose word about the log is believed, if the root names a log. */
  public Optional<LogAuthority> authority() {
    return Optional.ofNullable(log);
  }

  /** The keys of one role. */
  public RoleKeys role(Role role) {
    RoleKeys found = roles.get(role);
    if (found == null) {
      throw new IllegalStateException("Every role has keys");
    }
    return found;
  }

  /** The public key with this id, if it is one of the role's. */
  public Optional<ECKey> key(Role role, String keyId) {
    PublicJwk jwk = role(role).keyIds().contains(keyId) ? keys.get(keyId) : null;
    return Optional.ofNullable(jwk)
        .map(PublicJwk::key)
        .filter(key -> PublicJwk.id(key).equals(keyId));
  }
}
