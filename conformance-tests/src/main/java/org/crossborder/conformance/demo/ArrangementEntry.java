// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The arrangement of the demo, with all that rules A01 to A13 ask for. Its laws are invented. */
final class ArrangementEntry {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ArrangementEntry() {}

  /** Two Parties that recognise each other's certificates of origin. */
  static JsonNode between(State one, State other, Map<String, String> since) {
    return JSON.valueToTree(
        Map.of(
            "id", RegisterFile.ARRANGEMENT,
            "title", "Mutual recognition of certificates of origin (demo)",
            "normativeSource", "Framework Agreement, Art. 8(3)",
            "parties", List.of(one.code(), other.code()),
            "statusHistory", List.of(Map.of("status", "IN_FORCE", "period", since)),
            "attributes", attributes(),
            "terms", terms(one, other),
            "clauses", List.of(clause(one, other, since), clause(other, one, since))));
  }

  private static Map<String, String> attributes() {
    return Map.of(
        "recognitionMethod", "Mutual listing of trust services",
        "technicalPossibility", "The Parties' gateways exchange the documents",
        "managementAndControl", "Each Party supervises its own services",
        "trustMechanism", "Seals are verified against the trust registry",
        "coverage", "Goods under preferential tariffs");
  }

  private static Map<String, Object> terms(State one, State other) {
    return Map.of(
        "standards",
            List.of(
                standard("SYNTAX", "OASIS UBL", "2.4"),
                standard("CODES", "UN/LOCODE", "2024-2"),
                standard("TRANSPORT", "eDelivery AS4", "1.15"),
                standard("SIGNATURE", "XAdES", "1.2.1")),
        "technologyReason", "The only format that both Parties' validators verify today",
        "legalEffects", List.of(law(one), law(other)),
        "topics",
            Map.of(
                "RETENTION", "Ten years in both Parties",
                "PERMITTED_USE", "Clearance, risk analysis and origin verification",
                "LIABILITY", "Each Party for its own services",
                "DISPUTES", "Consultation, then Article 17",
                "OUTAGE", "Documents wait at the sender's gateway",
                "CHANGE", "By exchange of notes",
                "TERMINATION", "Six months after notice"),
        "targets", Map.of("availabilityPercent", 99.9, "response", "PT15M"),
        "otherAgreements", List.of("None"),
        "limits", List.of("None beyond Article 24"));
  }

  private static Map<String, String> standard(String subject, String name, String version) {
    return Map.of("subject", subject, "name", name, "version", version);
  }

  private static Map<String, String> law(State state) {
    return Map.of(
        "party", state.code(), "citation", state.name() + ": law on electronic documents (demo)");
  }

  private static Map<String, Object> clause(
      State recogniser, State recognised, Map<String, String> since) {
    return Map.of(
        "id", "bd-kr-demo/" + recogniser.code() + "-recognises-" + recognised.code(),
        "recogniser", recogniser.code(),
        "recognised", recognised.code(),
        "documentTypes", List.of("certificate-of-origin"),
        "serviceTypes", List.of("CA_FOR_SEALS"),
        "minimumReferenceLevel", 3,
        "purposes", List.of("import-clearance"),
        "period", since);
  }
}
