// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.crossborder.trust.Period;
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
    Instant expires = issuedAt.plus(LIFETIME);
    Map<String, PublicJwk> known = new TreeMap<>();
    RootMetadata root =
        new RootMetadata(
            Role.ROOT,
            1,
            issuedAt,
            expires,
            register(known, keys),
            Map.of(
                Role.ROOT, only(keys.root()),
                Role.TIMESTAMP, only(keys.timestamp()),
                Role.SNAPSHOT, only(keys.snapshot()),
                Role.ANSWER,
                    RoleKeys.ofAnswers(
                        Set.of(PublicJwk.id(keys.answer())), new Period(issuedAt, expires))));
    return MetadataSignatures.sign(new MetadataJson().write(root), Role.ROOT, List.of(keys.root()));
  }

  private static Map<String, PublicJwk> register(Map<String, PublicJwk> known, SigningKeys keys) {
    for (ECKey key : List.of(keys.root(), keys.timestamp(), keys.snapshot(), keys.answer())) {
      known.put(PublicJwk.id(key), PublicJwk.of(key));
    }
    return known;
  }

  private static RoleKeys only(ECKey key) {
    return RoleKeys.ofMetadata(Set.of(PublicJwk.id(key)), 1);
  }
}
