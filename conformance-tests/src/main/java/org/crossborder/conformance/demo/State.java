// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.time.Instant;
import java.util.List;

/**
 * A State as it appears in the demo. The States are real Parties to the Framework Agreement; every
 * authority, key and document here is invented.
 *
 * @param code ISO 3166-1 alpha-2
 * @param name short name
 * @param partySince when the Agreement entered into force for it
 * @param instrument how it became a Party
 * @param issuingAuthority who seals its certificates of origin
 * @param curve that its gateway's EC key is on; the two gateways have different ones
 * @param officers two persons who sign for it in the register
 */
public record State(
    String code,
    String name,
    Instant partySince,
    String instrument,
    String issuingAuthority,
    String curve,
    List<String> officers) {
  public static final State BANGLADESH =
      new State(
          "BD",
          "Bangladesh",
          Instant.parse("2021-02-20T00:00:00Z"),
          "Ratification, 13 October 2020",
          "Export Promotion Bureau (demo)",
          "secp384r1",
          List.of("Ayesha Rahman (demo)", "Tanvir Hossain (demo)"));

  public static final State KOREA =
      new State(
          "KR",
          "Republic of Korea",
          Instant.parse("2023-02-26T00:00:00Z"),
          "Accession, 28 November 2022",
          "Chamber of Commerce and Industry (demo)",
          "secp256r1",
          List.of("Kim Ji-woo (demo)", "Park Min-jun (demo)"));
}
