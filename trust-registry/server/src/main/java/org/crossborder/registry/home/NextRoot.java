// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crossborder.trust.Period;
import org.crossborder.trust.snapshot.LogAuthority;
import org.crossborder.trust.snapshot.PublicJwk;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RoleKeys;
import org.crossborder.trust.snapshot.RootMetadata;

/** The root after another, unsigned. Keys for answers and the log stay beside their successors. */
final class NextRoot {
  private final RootMetadata root;
  private final Map<String, PublicJwk> keys;
  private final Map<Role, RoleKeys> roles;
  private final Instant issuedAt;
  private final Instant expires;
  private LogAuthority log;

  NextRoot(RootMetadata root, LogAuthority log, RootChange change, Instant now) {
    this.root = root;
    this.keys = new TreeMap<>(root.keys());
    this.roles = new EnumMap<>(root.roles());
    this.log = log;
    this.issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
    this.expires = issuedAt.plus(change.lifetime());
    rootKeys(change);
    change.witnesses().ifPresent(this::witnesses);
    roles.put(
        Role.ANSWER,
        RoleKeys.ofAnswers(root.role(Role.ANSWER).keyIds(), answering(root.role(Role.ANSWER))));
  }

  private void rootKeys(RootChange change) {
    Set<String> ids =
        change.rootKeys().isEmpty()
            ? root.role(Role.ROOT).keyIds()
            : change.rootKeys().stream().map(PublicJwk::id).collect(Collectors.toSet());
    change.rootKeys().forEach(this::know);
    int threshold = change.threshold().orElse(root.role(Role.ROOT).threshold());
    roles.put(Role.ROOT, RoleKeys.ofMetadata(ids, threshold));
  }

  private void witnesses(Witnesses witnesses) {
    log = new LogAuthority(log.origin(), log.keys(), witnesses.keys(), witnesses.quorum());
  }

  /** From when the first key answered, until this root ends. */
  private Period answering(RoleKeys answers) {
    Period before = answers.period();
    return new Period(before == null ? issuedAt : before.from(), expires);
  }

  /** Names the successor of a key; a key for answers stays, for the answers that it has signed. */
  void succeed(Role role, ECKey key) {
    know(key);
    if (role == Role.ANSWER) {
      Set<String> ids = new HashSet<>(root.role(role).keyIds());
      ids.add(PublicJwk.id(key));
      roles.put(role, RoleKeys.ofAnswers(ids, answering(root.role(role))));
    } else {
      roles.put(role, RoleKeys.ofMetadata(Set.of(PublicJwk.id(key)), 1));
    }
  }

  /** Names a further key of the log. */
  void succeedLog(String vkey) {
    List<String> more = new ArrayList<>(log.keys());
    more.add(vkey);
    log = new LogAuthority(log.origin(), more, log.witnesses(), log.quorum());
  }

  RootMetadata metadata() {
    Set<String> used =
        roles.values().stream().flatMap(r -> r.keyIds().stream()).collect(Collectors.toSet());
    keys.keySet().retainAll(used);
    return new RootMetadata(Role.ROOT, root.version() + 1, issuedAt, expires, keys, roles, log);
  }

  private void know(ECKey key) {
    keys.put(PublicJwk.id(key), PublicJwk.of(key));
  }
}
