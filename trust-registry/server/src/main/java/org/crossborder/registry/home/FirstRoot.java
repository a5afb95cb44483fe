// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.MetadataSignatures;
import org.crossborder.trust.snapshot.PublicJwk;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RoleKeys;
import org.crossborder.trust.snapshot.RootMetadata;

/** Version 1 of the root metadata: one key for each role. */
final class FirstRoot {
  private static final Duration LIFETIME = Duration.ofDays(365);

  private FirstRoot() {}

  static byte[] sign(SigningKeys keys, Instant now) {
    Instant issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
    Map<String, PublicJwk> known = new TreeMap<>();
    RootMetadata root =
        new RootMetadata(
            Role.ROOT,
            1,
            issuedAt,
            issuedAt.plus(LIFETIME),
            register(known, keys),
            Map.of(
                Role.ROOT, only(keys.root()),
                Role.TIMESTAMP, only(keys.timestamp()),
                Role.SNAPSHOT, only(keys.snapshot())));
    return MetadataSignatures.sign(new MetadataJson().write(root), Role.ROOT, List.of(keys.root()));
  }

  private static Map<String, PublicJwk> register(Map<String, PublicJwk> known, SigningKeys keys) {
    for (ECKey key : List.of(keys.root(), keys.timestamp(), keys.snapshot())) {
      known.put(id(key), PublicJwk.of(key));
    }
    return known;
  }

  private static RoleKeys only(ECKey key) {
    return new RoleKeys(Set.of(id(key)), 1);
  }

  private static String id(ECKey key) {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException("Every key has a thumbprint", e);
    }
  }
}
