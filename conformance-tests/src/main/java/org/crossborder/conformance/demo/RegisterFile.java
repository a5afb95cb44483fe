// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of the trust registry: two Parties that recognise each other's certificates of
 * origin. What it says about them beyond their dates is invented.
 */
final class RegisterFile {
  static final String ARRANGEMENT = "urn:crossborder:arrangement:bd-kr-demo";

  private static final Map<String, String> SINCE = Map.of("from", "2024-01-01T00:00:00Z");
  private static final String LEVEL = "qualified-seal";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ObjectNode register = JSON.createObjectNode();

  private final Line line;

  private RegisterFile(Line line) {
    this.line = line;
  }

  /**
   * The register as {@code import} takes it.
   *
   * @param line how both gateways speak
   */
  static String of(DemoParty exporter, DemoParty importer, Line line) {
    RegisterFile file = new RegisterFile(line);
    for (String list : List.of("parties", "services", "levelMappings", "arrangements")) {
      file.register.putArray(list);
    }
    for (DemoParty party : List.of(exporter, importer)) {
      file.party(party);
      file.provider(party.state());
      file.scheme(party.state());
      file.sealService(party);
    }
    file.levelMapping(exporter, importer);
    file.levelMapping(importer, exporter);
    file.list("arrangements")
        .add(ArrangementEntry.between(exporter.state(), importer.state(), SINCE));
    return file.register.toPrettyString();
  }

  private void party(DemoParty party) {
    State state = party.state();
    ObjectNode entry = list("parties").addObject();
    entry.put("code", state.code()).put("name", state.name());
    entry
        .putArray("treatyStatus")
        .addObject()
        .put("status", "PARTY")
        .put("instrument", state.instrument())
        .set("period", JSON.valueToTree(Map.of("from", state.partySince().toString())));
    entry.set("authority", JSON.valueToTree(Map.of("name", state.issuingAuthority())));
    ArrayNode officers = entry.putArray("officers");
    officers.add(party.officers().first().json()).add(party.officers().second().json());
    ObjectNode gateway = entry.putArray("gateways").addObject();
    gateway
        .put("partyId", "gateway-" + state.code().toLowerCase(Locale.ROOT))
        .put("partyIdType", "urn:oasis:names:tc:ebcore:partyid-type:unregistered:crossborder");
    boolean reachable = !line.pulling().contains(state.code());
    if (reachable) {
      gateway.put("url", party.as4Url().toString());
    }
    certificates(gateway, "signingCertificates", party.pki().gateway().signingCertificates());
    certificates(gateway, "encryptionCertificates", party.pki().gateway().encryptionCertificates());
    certificates(
        gateway, "tlsAnchors", reachable ? List.of(party.pki().root().certificate()) : List.of());
    gateway.putArray("profiles").add(line.profile());
  }

  private void provider(State state) {
    list("providers")
        .addObject()
        .put("id", state.code() + "/root-operator")
        .put("party", state.code())
        .put("name", providerName(state));
  }

  private void scheme(State state) {
    ObjectNode scheme =
        list("schemes")
            .addObject()
            .put("id", state.code() + "/levels")
            .put("party", state.code())
            .put("name", "Levels of reliability (demo)")
            .put("normativeSource", state.name() + ": law on trust services (demo)");
    scheme
        .putArray("levels")
        .addObject()
        .put("name", LEVEL)
        .put("rank", 1)
        .put("description", "Key in certified hardware, audited every year");
  }

  private void sealService(DemoParty party) {
    State state = party.state();
    ObjectNode service = list("services").addObject();
    service
        .put("id", state.code() + "/seal-ca")
        .put("party", state.code())
        .put("providerId", state.code() + "/root-operator")
        .put("providerName", providerName(state))
        .put("serviceName", "Seals of issuing authorities")
        .put("type", "CA_FOR_SEALS")
        .put("level", LEVEL);
    certificates(service, "digitalIdentities", List.of(party.pki().sealAuthority().certificate()));
    service.set("limits", JSON.valueToTree(Map.of("policyOids", List.of(PartyPki.SEAL_POLICY))));
    service.set(
        "supervision",
        JSON.valueToTree(
            Map.of(
                "supervisor", "Supervisor of trust services (demo)", "auditDate", "2026-06-30")));
    service.set(
        "statusHistory",
        JSON.valueToTree(
            List.of(
                Map.of("status", "GRANTED", "period", SINCE, "reason", "Supervised and audited"))));
    service.putArray("revocationLists");
  }

  private void levelMapping(DemoParty whose, DemoParty acceptedBy) {
    ObjectNode mapping = list("levelMappings").addObject();
    mapping
        .put("party", whose.state().code())
        .put("level", LEVEL)
        .put("scheme", whose.state().code() + "/levels")
        .put("referenceLevel", 3)
        .put("evidence", "Joint assessment of June 2026 (demo)");
    mapping.putArray("acceptedBy").add(acceptedBy.state().code());
    mapping.set("period", JSON.valueToTree(SINCE));
  }

  private static String providerName(State state) {
    return state.name() + " Root Operator (demo)";
  }

  private ArrayNode list(String name) {
    return register.withArray(name);
  }

  private static void certificates(
      ObjectNode entry, String name, List<X509Certificate> certificates) {
    ArrayNode array = entry.putArray(name);
    try {
      for (X509Certificate certificate : certificates) {
        array.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
      }
    } catch (CertificateEncodingException fault) {
      throw new IllegalStateException("A certificate of our own cannot be encoded", fault);
    }
  }
}
