// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.doctor;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.FaultClass;
import org.crossborder.conformance.suite.Judgement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether the registry says of the gateway what the run says: others believe the registry. */
final class RegistryEntryStep extends DoctorStep {
  private final Registry registry;

  RegistryEntryStep(Registry registry) {
    super(
        "registry-entry",
        "The registry names the gateway as the run does",
        "The gateway's entry in the registry's snapshot, by its PartyId",
        "The same address, certificates and version of eDelivery AS4",
        FaultClass.CONFIGURATION,
        SnapshotStep.ID);
    this.registry = registry;
  }

  @Override
  Judgement observe(Partner partner) throws IOException {
    PMode pmode = partner.pmode();
    String id = pmode.theirs().partyId();
    String entry = partner.see("registry entry of " + id, () -> entry(id));
    if (entry.isEmpty()) {
      return ill(
          "The registry has no gateway with the PartyId " + id,
          "Compare theirs.party-id with the registry; if it is right, an officer of the Party"
              + " registers the gateway with 'gateway register'.");
    }
    List<String> other = differences(JsonMapper.shared().readTree(entry), pmode);
    return other.isEmpty()
        ? Judgement.passed("It is named, with the same address, certificates and version")
        : ill(
            String.join("; ", other),
            "Take into the run what the registry says; or an officer registers what is in use.");
  }

  private String entry(String partyId) throws IOException {
    for (JsonNode party : registry.snapshot().path("parties")) {
      for (JsonNode gateway : party.path("gateways")) {
        if (gateway.path("partyId").asString("").equals(partyId)) {
          return gateway.toPrettyString();
        }
      }
    }
    return "";
  }

  private static List<String> differences(JsonNode entry, PMode pmode) {
    List<String> other = new ArrayList<>();
    String url = entry.path("url").asString("no address");
    if (!url.equals(pmode.url().toString())) {
      other.add("The registry's address is " + url);
    }
    if (pmode.theirKeys().signers().stream()
        .noneMatch(signer -> names(entry.path("signingCertificates"), signer))) {
      other.add("None of theirs.signing is a signing certificate there");
    }
    if (!names(entry.path("encryptionCertificates"), pmode.theirKeys().encryption())) {
      other.add("theirs.encryption is no encryption certificate there");
    }
    List<String> profiles =
        entry.path("profiles").values().stream().map(p -> p.asString("")).toList();
    if (!profiles.contains(pmode.profile().version())) {
      other.add("Its versions of eDelivery AS4 there are " + String.join(", ", profiles));
    }
    return other;
  }

  private static boolean names(JsonNode certificates, X509Certificate wanted) {
    try {
      String encoded = Base64.getEncoder().encodeToString(wanted.getEncoded());
      return certificates.values().stream().anyMatch(c -> c.asString("").equals(encoded));
    } catch (CertificateEncodingException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
