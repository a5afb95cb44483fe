// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.world;

import java.util.Locale;

/** The authorities of the world. All but one are in the register; its file says how. */
public enum Authority {
  BD_SEALS("BD", "Seals"),
  /** The same service's next key: both are granted. */
  BD_SEALS_NEXT("BD", "Seals, next key"),
  BD_BASIC("BD", "Seals without certified hardware"),
  BD_SUSPENDED("BD", "Seals, suspended"),
  BD_WITHDRAWN("BD", "Seals, withdrawn"),
  BD_COMPROMISED("BD", "Seals, compromised"),
  /** Granted, until a run has the registry behind a script suspend it. */
  BD_TO_SUSPEND("BD", "Seals, to be suspended"),
  /** Granted, until a run has the registry behind a script call it compromised. */
  BD_TO_COMPROMISE("BD", "Seals, to be compromised"),
  BD_ATTESTATION("BD", "Attestation"),
  BD_TIME("BD", "Time-stamps"),
  KR_SEALS("KR", "Seals"),
  MN_SEALS("MN", "Seals"),
  /** Not in the register. */
  UNLISTED("BD", "Unlisted");

  private final String party;
  private final String service;

  Authority(String party, String service) {
    this.party = party;
    this.service = service;
  }

  /** How files and the register's template call it. */
  public String alias() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String distinguishedName() {
    return "C=%s,O=Conformance suite,CN=%s %s".formatted(party, party, service.replace(",", "\\,"));
  }
}
