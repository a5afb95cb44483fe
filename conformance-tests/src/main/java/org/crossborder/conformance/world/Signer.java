// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.world;

import java.time.Duration;
import java.util.Locale;

/** Who seals documents in the world, and what is wrong with whom. */
public enum Signer {
  /** All is right. */
  BUREAU(Authority.BD_SEALS),
  NEXT_KEY(Authority.BD_SEALS_NEXT),
  LOW_LEVEL(Authority.BD_BASIC),
  SUSPENDED(Authority.BD_SUSPENDED),
  WITHDRAWN(Authority.BD_WITHDRAWN),
  COMPROMISED(Authority.BD_COMPROMISED),
  ATTESTED(Authority.BD_ATTESTATION),
  UNLISTED(Authority.UNLISTED),
  /** Revoked a month ago. */
  REVOKED(Authority.BD_SEALS),
  /** Valid from three years ago to one year ago. */
  EXPIRED(Authority.BD_SEALS, Duration.ofDays(-3 * 365)),
  /** Valid from next month on. */
  NOT_YET_VALID(Authority.BD_SEALS, Duration.ofDays(30)),
  KOREA(Authority.KR_SEALS),
  MONGOLIA(Authority.MN_SEALS);

  private final Authority authority;
  private final Duration issued;

  Signer(Authority authority) {
    this(authority, Duration.ofDays(-400));
  }

  Signer(Authority authority, Duration issued) {
    this.authority = authority;
    this.issued = issued;
  }

  /** Under whom its certificate was issued. */
  public Authority authority() {
    return authority;
  }

  /** When its certificate begins, from the world's beginning on. */
  Duration issued() {
    return issued;
  }

  /** How files call it. */
  public String alias() {
    return "signer-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String distinguishedName() {
    return "C=%s,O=Conformance suite,CN=%s"
        .formatted(
            authority.name().matches("KR.*|MN.*") ? authority.name().substring(0, 2) : "BD",
            alias());
  }
}
