// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestRegister;

/** Signs metadata for tests, good or bad as the test says. */
final class TestRepository {
  static final Instant NOW = TestRegister.NOW;
  static final ECKey ROOT = key();
  static final ECKey ROOT_2 = key();
  static final ECKey TIMESTAMP = key();
  static final ECKey SNAPSHOT = key();
  static final ECKey ANSWER = key();
  static final ECKey STRANGER = key();

  private static final MetadataJson JSON = new MetadataJson();

  private TestRepository() {}

  static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static RootMetadata root(long version, List<ECKey> rootKeys, int threshold, Instant expires) {
    Map<String, PublicJwk> keys = new HashMap<>();
    rootKeys.forEach(key -> keys.put(key.getKeyID(), PublicJwk.of(key)));
    keys.put(TIMESTAMP.getKeyID(), PublicJwk.of(TIMESTAMP));
    keys.put(SNAPSHOT.getKeyID(), PublicJwk.of(SNAPSHOT));
    keys.put(ANSWER.getKeyID(), PublicJwk.of(ANSWER));
    Set<String> ids = rootKeys.stream().map(ECKey::getKeyID).collect(Collectors.toSet());
    return new RootMetadata(
        Role.ROOT,
        version,
        NOW.minusSeconds(1000),
        expires,
        keys,
        Map.of(
            Role.ROOT, RoleKeys.ofMetadata(ids, threshold),
            Role.TIMESTAMP, RoleKeys.ofMetadata(Set.of(TIMESTAMP.getKeyID()), 1),
            Role.SNAPSHOT, RoleKeys.ofMetadata(Set.of(SNAPSHOT.getKeyID()), 1),
            Role.ANSWER,
                RoleKeys.ofAnswers(
                    Set.of(ANSWER.getKeyID()), new Period(NOW.minusSeconds(1000), expires))));
  }

  static RootMetadata root() {
    return root(1, List.of(ROOT), 1, NOW.plusSeconds(100_000));
  }

  static byte[] signed(RootMetadata root, ECKey... keys) {
    return MetadataSignatures.sign(JSON.write(root), Role.ROOT, List.of(keys));
  }

  static byte[] timestamp(long version, Instant issuedAt, Pin snapshot, ECKey... keys) {
    TimestampMetadata metadata =
        new TimestampMetadata(
            Role.TIMESTAMP, version, issuedAt, issuedAt.plusSeconds(600), snapshot);
    return MetadataSignatures.sign(JSON.write(metadata), Role.TIMESTAMP, List.of(keys));
  }

  static byte[] snapshot(long version, Instant expires, byte[] content, ECKey... keys) {
    SnapshotMetadata metadata =
        new SnapshotMetadata(
            Role.SNAPSHOT, version, NOW.minusSeconds(60), expires, Pin.of(version, content));
    return MetadataSignatures.sign(JSON.write(metadata), Role.SNAPSHOT, List.of(keys));
  }
}
