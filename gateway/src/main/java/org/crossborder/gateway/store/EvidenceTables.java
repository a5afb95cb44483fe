// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept only so that it can be proved later. */
public record EvidenceTables(
    SignedParts signedParts, TrustBases trustBases, EvidencePackages packages) {
  static EvidenceTables in(JdbcClient jdbc) {
    return new EvidenceTables(
        new SignedParts(jdbc), new TrustBases(jdbc), new EvidencePackages(jdbc));
  }
}
