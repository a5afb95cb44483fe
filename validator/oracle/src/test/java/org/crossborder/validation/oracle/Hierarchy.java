// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A made public key infrastructure: a root, the CA below it, and one seal of each kind of key. */
final class Hierarchy {
  private final CertificationAuthority root;
  private final CertificationAuthority ca;
  private final CertificationAuthority timeCa;
  private final TimestampingAuthority timestamps;
  private final Instant now;
  private final Map<KeyKind, Seal> seals = new EnumMap<>(KeyKind.class);

  Hierarchy(Instant now) {
    this.now = now;
    this.root = CertificationAuthority.root("C=BD,O=Controller,CN=Root", now);
    this.ca = root.subordinate("C=BD,O=Certification Authority,CN=Seal CA", now);
    this.timeCa = root.subordinate("C=BD,O=Time Service,CN=Time CA", now);
    this.timestamps = TimestampingAuthority.of(timeCa, now);
    for (KeyKind kind : KeyKind.values()) {
      seals.put(kind, issue(kind));
    }
  }

  Seal seal(KeyKind kind) {
    return seals.get(kind);
  }

  /** Another seal of the same CA and subject. */
  Seal issue(KeyKind kind) {
    return issue(kind.name(), kind.generate());
  }

  Seal issue(String name, KeyPair keys) {
    X509Certificate certificate =
        ca.certify("C=BD,O=Export Promotion Bureau,CN=Seal " + name, keys.getPublic(), now);
    return new Seal(keys, List.of(certificate, ca.certificate()));
  }

  X509Certificate trustAnchor() {
    return root.certificate();
  }

  /** Who certifies the seals. */
  CertificationAuthority ca() {
    return ca;
  }

  /** Who certifies the time-stamping units. */
  CertificationAuthority timeCa() {
    return timeCa;
  }

  TimestampingAuthority timestamps() {
    return timestamps;
  }

  List<byte[]> crls(Instant at) {
    return List.of(root.crl(at), ca.crl(at), timeCa.crl(at));
  }
}
