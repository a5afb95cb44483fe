// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import com.nimbusds.jose.jwk.ECKey;
import java.util.List;
import java.util.Locale;
import org.crossborder.trust.log.note.NoteSigner;
import org.crossborder.trust.log.note.SignatureType;
import org.crossborder.trust.snapshot.LogAuthority;
import org.crossborder.trust.snapshot.PublicJwk;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RootMetadata;

/**
 * The registry's keys, and those that a next root shall name. Which of the two is in use, the
 * installed root says, so that a rotation takes effect in one moment.
 */
record KeyRing(KeyFiles present, KeyFiles next) {
  static final List<Role> ROLES = List.of(Role.TIMESTAMP, Role.SNAPSHOT, Role.ANSWER);
  static final String LOG = "log";
  static final String WITNESS = "witness";

  /** The scheme operator's: relying parties know it by its certificates, not by the root. */
  static final String LIST = "list";

  /** The keys that this root names; those at hand where it names none of them. */
  SigningKeys in(RootMetadata root, String origin) {
    return new SigningKeys(
        key(Role.TIMESTAMP, root),
        key(Role.SNAPSHOT, root),
        key(Role.ANSWER, root),
        log(root, origin),
        witness(origin));
  }

  /** What became of an earlier rotation: its keys are the present ones now. */
  void settle(RootMetadata root, String origin) {
    for (Role role : ROLES) {
      if (isNextNamed(role, root)) {
        present.take(name(role), next);
      }
    }
    if (isNextLogNamed(root, origin)) {
      present.take(LOG, next);
    }
  }

  static String name(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  static NoteSigner log(LogKey key, String origin) {
    return key.signer(origin, SignatureType.ED25519);
  }

  private NoteSigner witness(String origin) {
    return present.readPem(WITNESS).signer(origin + "/witness", SignatureType.COSIGNATURE);
  }

  private ECKey key(Role role, RootMetadata root) {
    return (isNextNamed(role, root) ? next : present).readJwk(name(role));
  }

  private NoteSigner log(RootMetadata root, String origin) {
    return log((isNextLogNamed(root, origin) ? next : present).readPem(LOG), origin);
  }

  private boolean isNextNamed(Role role, RootMetadata root) {
    return next.has(name(role))
        && root.role(role).keyIds().contains(PublicJwk.id(next.readJwk(name(role))));
  }

  private boolean isNextLogNamed(RootMetadata root, String origin) {
    LogAuthority authority = root.log();
    return authority != null
        && next.has(LOG)
        && authority.keys().contains(log(next.readPem(LOG), origin).key().toString());
  }
}
