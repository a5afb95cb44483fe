// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

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
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.MetadataSignatures;
import org.crossborder.trust.snapshot.Pin;
import org.crossborder.trust.snapshot.PublicJwk;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RoleKeys;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.SnapshotMetadata;
import org.crossborder.trust.snapshot.TimestampMetadata;

/** Signs metadata for tests, good or bad as the test says. */
public final class TestRepository {
  public static final Instant NOW = TestRegister.NOW;
  public static final ECKey ROOT = key();
  public static final ECKey ROOT_2 = key();
  public static final ECKey TIMESTAMP = key();
  public static final ECKey SNAPSHOT = key();
  public static final ECKey ANSWER = key();
  public static final ECKey STRANGER = key();

  private static final MetadataJson JSON = new MetadataJson();

  private TestRepository() {}

  public static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  public static RootMetadata root(
      long version, List<ECKey> rootKeys, int threshold, Instant expires) {
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

  public static RootMetadata root() {
    return root(1, List.of(ROOT), 1, NOW.plusSeconds(100_000));
  }

  public static byte[] signed(RootMetadata root, ECKey... keys) {
    return MetadataSignatures.sign(JSON.write(root), Role.ROOT, List.of(keys));
  }

  public static byte[] timestamp(long version, Instant issuedAt, Pin snapshot, ECKey... keys) {
    TimestampMetadata metadata =
        new TimestampMetadata(
            Role.TIMESTAMP, version, issuedAt, issuedAt.plusSeconds(600), snapshot);
    return MetadataSignatures.sign(JSON.write(metadata), Role.TIMESTAMP, List.of(keys));
  }

  public static byte[] snapshot(long version, Instant expires, byte[] content, ECKey... keys) {
    SnapshotMetadata metadata =
        new SnapshotMetadata(
            Role.SNAPSHOT, version, NOW.minusSeconds(60), expires, Pin.of(version, content));
    return MetadataSignatures.sign(JSON.write(metadata), Role.SNAPSHOT, List.of(keys));
  }
}
