// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.party.OfficerRole;
import org.crossborder.trust.snapshot.PublicJwk;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RoleKeys;
import org.crossborder.trust.snapshot.RootMetadata;

/** Officers and keys of a root, made once for all tests of a run. */
public final class TestOfficers {
  public static final Instant SINCE = Instant.parse("2025-06-01T00:00:00Z");
  public static final List<ECKey> ROOT_KEYS = Stream.generate(TestOfficers::key).limit(5).toList();
  public static final ECKey ROLE_KEY = key();

  private static final TestCa CA = TestCa.root("Officers");
  private static final Map<String, TestOfficer> KNOWN = new ConcurrentHashMap<>();

  private TestOfficers() {}

  /** The officer with this number of a Party, with every role: always the same in a run. */
  public static TestOfficer of(String party, int number) {
    return KNOWN.computeIfAbsent(
        party + "/officer-" + number, id -> make(id, party, "Person " + id, OfficerRole.values()));
  }

  /** A new officer with a key of its own. */
  public static TestOfficer make(String id, String party, String person, OfficerRole... roles) {
    KeyPair keys = TestCa.newKeys();
    Officer officer =
        new Officer(
            id,
            party,
            person,
            Arrays.stream(roles)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(OfficerRole.class))),
            CA.issue(person, profile -> profile.keys = keys),
            Period.since(SINCE));
    return new TestOfficer(officer, keys.getPrivate());
  }

  /** A root of five keys, three of which must sign. */
  public static RootMetadata root() {
    Map<String, PublicJwk> keys = new HashMap<>();
    ROOT_KEYS.forEach(key -> keys.put(key.getKeyID(), PublicJwk.of(key)));
    keys.put(ROLE_KEY.getKeyID(), PublicJwk.of(ROLE_KEY));
    RoleKeys role = RoleKeys.ofMetadata(Set.of(ROLE_KEY.getKeyID()), 1);
    Set<String> ids = ROOT_KEYS.stream().map(ECKey::getKeyID).collect(Collectors.toSet());
    Instant expires = SINCE.plusSeconds(5L * 365 * 86_400);
    return new RootMetadata(
        Role.ROOT,
        1,
        SINCE,
        expires,
        keys,
        Map.of(
            Role.ROOT,
            RoleKeys.ofMetadata(ids, 3),
            Role.TIMESTAMP,
            role,
            Role.SNAPSHOT,
            role,
            Role.ANSWER,
            RoleKeys.ofAnswers(Set.of(ROLE_KEY.getKeyID()), new Period(SINCE, expires))));
  }

  private static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
