// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The content of the trust registry: two Parties that recognise each other's certificates of
 * origin.
 */
final class RegisterFile {
  static final String ARRANGEMENT = "urn:crossborder:arrangement:bd-kr-demo";

  private static final String SINCE = "2024-01-01T00:00:00Z";
  private static final Duration CRL_VALIDITY = Duration.ofDays(7);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Instant now;
  private final ObjectNode register = JSON.createObjectNode();

  private RegisterFile(Instant now) {
    this.now = now;
  }

  /** The register as the {@code publish} command takes it. */
  static String of(DemoParty exporter, DemoParty importer, Instant now) {
    RegisterFile file = new RegisterFile(now);
    for (String list : List.of("parties", "services", "levelMappings", "arrangements")) {
      file.register.putArray(list);
    }
    file.party(exporter);
    file.party(importer);
    file.levelMapping(exporter, importer);
    file.levelMapping(importer, exporter);
    file.arrangement(exporter.state(), importer.state());
    return file.register.toPrettyString();
  }

  private void party(DemoParty party) {
    State state = party.state();
    ObjectNode entry = list("parties").addObject();
    entry.put("code", state.code()).put("name", state.name());
    ObjectNode status = entry.putArray("treatyStatus").addObject().put("status", "PARTY");
    period(status, state.partySince().toString()).put("instrument", state.instrument());
    ObjectNode gateway = entry.putArray("gateways").addObject();
    gateway
        .put("partyId", "gateway-" + state.code().toLowerCase(Locale.ROOT))
        .put("partyIdType", "urn:oasis:names:tc:ebcore:partyid-type:unregistered:crossborder")
        .put("url", party.as4Url().toString());
    certificates(gateway, "signingCertificates", party.pki().gateway().certificate());
    certificates(gateway, "encryptionCertificates", party.pki().gateway().certificate());
    certificates(gateway, "tlsAnchors", party.pki().root().certificate());
    gateway.putArray("profiles").add("1.15");
    sealService(party);
  }

  private void sealService(DemoParty party) {
    State state = party.state();
    ObjectNode service = list("services").addObject();
    service
        .put("id", state.code() + "/seal-ca")
        .put("party", state.code())
        .put("providerName", state.name() + " Root Operator (demo)")
        .put("serviceName", "Seals of issuing authorities")
        .put("type", "CA_FOR_SEALS");
    certificates(service, "digitalIdentities", party.pki().sealAuthority().certificate());
    service.put("level", "qualified-seal");
    ObjectNode granted = service.putArray("statusHistory").addObject().put("status", "GRANTED");
    period(granted, SINCE).put("reason", "Supervised and audited").putNull("invalidityDate");
    service
        .putArray("revocationLists")
        .add(base64(party.pki().sealAuthority().emptyCrl(now, CRL_VALIDITY)));
  }

  private void levelMapping(DemoParty whose, DemoParty acceptedBy) {
    ObjectNode mapping = list("levelMappings").addObject();
    mapping
        .put("party", whose.state().code())
        .put("level", "qualified-seal")
        .put("referenceLevel", 3);
    mapping.putArray("acceptedBy").add(acceptedBy.state().code());
    period(mapping, SINCE);
  }

  private void arrangement(State one, State other) {
    ObjectNode arrangement = list("arrangements").addObject();
    arrangement
        .put("id", ARRANGEMENT)
        .put("title", "Mutual recognition of certificates of origin (demo)")
        .put("normativeSource", "Framework Agreement, Art. 8(3)");
    arrangement.putArray("parties").add(one.code()).add(other.code());
    ObjectNode inForce =
        arrangement.putArray("statusHistory").addObject().put("status", "IN_FORCE");
    period(inForce, SINCE);
    ArrayNode clauses = arrangement.putArray("clauses");
    clause(clauses.addObject(), one, other);
    clause(clauses.addObject(), other, one);
  }

  private static void clause(ObjectNode clause, State recogniser, State recognised) {
    clause
        .put("id", "bd-kr-demo/" + recogniser.code() + "-recognises-" + recognised.code())
        .put("recogniser", recogniser.code())
        .put("recognised", recognised.code());
    clause.putArray("documentTypes").add("certificate-of-origin");
    clause.putArray("serviceTypes").add("CA_FOR_SEALS");
    clause.put("minimumReferenceLevel", 3);
    clause.putArray("purposes").add("import-clearance");
    period(clause, SINCE);
  }

  private ArrayNode list(String name) {
    return register.withArray(name);
  }

  private static ObjectNode period(ObjectNode entry, String from) {
    entry.set("period", JSON.valueToTree(Map.of("from", from)));
    return entry;
  }

  private static void certificates(ObjectNode entry, String name, X509Certificate certificate) {
    try {
      entry.putArray(name).add(base64(certificate.getEncoded()));
    } catch (CertificateEncodingException fault) {
      throw new IllegalStateException("A certificate of our own cannot be encoded", fault);
    }
  }

  private static String base64(byte[] der) {
    return Base64.getEncoder().encodeToString(der);
  }
}
