// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.trust.Period;
import org.crossborder.trust.snapshot.LogAuthority;
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.MetadataSignatures;
import org.crossborder.trust.snapshot.PublicJwk;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RoleKeys;
import org.crossborder.trust.snapshot.RootMetadata;

/** Version 1 of the root metadata: five keys for the root itself, one for each other role. */
final class FirstRoot {
  static final Duration LIFETIME = Duration.ofDays(365);

  private FirstRoot() {}

  static byte[] sign(List<ECKey> rootKeys, SigningKeys keys, Witnesses witnesses, Instant now) {
    Instant issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
    Instant expires = issuedAt.plus(LIFETIME);
    RootMetadata root =
        new RootMetadata(
            Role.ROOT,
            1,
            issuedAt,
            expires,
            known(rootKeys, keys),
            Map.of(
                Role.ROOT, RoleKeys.ofMetadata(ids(rootKeys), RootKeys.THRESHOLD),
                Role.TIMESTAMP, RoleKeys.ofMetadata(ids(List.of(keys.timestamp())), 1),
                Role.SNAPSHOT, RoleKeys.ofMetadata(ids(List.of(keys.snapshot())), 1),
                Role.ANSWER,
                    RoleKeys.ofAnswers(ids(List.of(keys.answer())), new Period(issuedAt, expires))),
            new LogAuthority(
                keys.log().key().name(),
                List.of(keys.log().key().toString()),
                witnesses.keys(),
                witnesses.quorum()));
    return MetadataSignatures.sign(
        new MetadataJson().write(root), Role.ROOT, rootKeys.subList(0, RootKeys.THRESHOLD));
  }

  private static Map<String, PublicJwk> known(List<ECKey> rootKeys, SigningKeys keys) {
    return Stream.concat(
            rootKeys.stream(), Stream.of(keys.timestamp(), keys.snapshot(), keys.answer()))
        .collect(Collectors.toMap(PublicJwk::id, PublicJwk::of));
  }

  private static Set<String> ids(List<ECKey> keys) {
    return keys.stream().map(PublicJwk::id).collect(Collectors.toUnmodifiableSet());
  }
}
