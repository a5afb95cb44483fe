// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.gateway.ebms.AgreementRef;
import org.crossborder.gateway.ebms.PartyId;
import org.crossborder.gateway.ebms.TradingPartner;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.MepBinding;
import org.crossborder.gateway.pmode.PMode;

/** A P-Mode of Holodeck B2B; all of them are one-way. */
record HolodeckPMode(XmlElement root, CertificateFolder folder, States states, Reading reading) {

  Imported read() throws IOException {
    String id = reading.text(root, "id").orElse("holodeck");
    reading.text(root, "mep");
    List<PMode> pmodes = List.of(pmode(id, binding()));
    reading.understood(root, "P-Mode " + id);
    reading.ignoreTheRest(root, HolodeckReasons.ALL);
    return new Imported(pmodes, reading.report);
  }

  private MepBinding binding() {
    String uri = reading.text(root, "mepBinding").orElse("");
    if (uri.equals(MepBinding.PULL.uri())) {
      reading.changed(
          root, "who pulls receives: the initiator of the P-Mode is Holodeck's responder");
      return MepBinding.PULL;
    }
    if (!uri.equals(MepBinding.PUSH.uri())) {
      reading.missing(root, "its mepBinding is neither push nor pull; push is taken");
    }
    return MepBinding.PUSH;
  }

  private PMode pmode(String id, MepBinding binding) throws IOException {
    boolean pulled = binding == MepBinding.PULL;
    ForeignLeg.End from = end(pulled ? "Responder" : "Initiator", TradingPartner.INITIATOR);
    ForeignLeg.End to = end(pulled ? "Initiator" : "Responder", TradingPartner.RESPONDER);
    AgreementRef agreement = agreement(id);
    Leg leg =
        new HolodeckLeg(root.first("Leg").orElse(root), root, reading)
            .leg(pulled)
            .between(id, agreement, 1, pulled, from, to, folder, reading);
    return new PMode(id, agreement, binding, from.participant(), to.participant(), List.of(leg));
  }

  private ForeignLeg.End end(String name, String usualRole) {
    XmlElement element = root.first(name).orElse(root);
    List<XmlElement> ids = element.at("PartyId").toList();
    if (ids.isEmpty()) {
      reading.missing(root, name + " has no PartyId; Holodeck would take it from the submission");
    }
    if (ids.size() > 1) {
      reading.changed(element, "of its PartyIds the first is used; a message has one");
    }
    PartyId id = ids.isEmpty() ? new PartyId("unknown", null) : partyId(ids.get(0));
    String role = reading.text(element, "Role").orElse(usualRole);
    String alias = alias(element).orElse(id.value());
    ForeignParty party =
        new ForeignParty(element, alias, states.of(id.value(), element, reading), id, address());
    return new ForeignLeg.End(party, role);
  }

  private PartyId partyId(XmlElement element) {
    reading.mark(element, "");
    return new PartyId(element.text(), reading.attribute(element, "type").orElse(null));
  }

  /** Of the certificate that it signs with, or is encrypted for. */
  private Optional<String> alias(XmlElement element) {
    Optional<String> signing = reading.text(element, "SecurityConfiguration/Signing/KeystoreAlias");
    Optional<String> encryption =
        reading.text(element, "SecurityConfiguration/Encryption/KeystoreAlias");
    return signing.or(() -> encryption);
  }

  private URI address() {
    Optional<XmlElement> address = root.first("Leg/Protocol/Address");
    if (address.isEmpty()) {
      reading.missing(root, "Leg/Protocol has no Address, as in a configuration of the receiver");
      return ForeignParty.UNKNOWN_ADDRESS;
    }
    reading.mark(address.get(), "");
    return Addresses.https(address.get().text(), address.get(), reading);
  }

  private AgreementRef agreement(String id) {
    Optional<String> name = reading.text(root, "Agreement/name");
    Optional<String> type = reading.text(root, "Agreement/type");
    if (name.isEmpty()) {
      reading.changed(root, "it has no agreement; '" + id + "' is sent as eb:AgreementRef instead");
    }
    root.first("id")
        .flatMap(element -> reading.attribute(element, "include"))
        .filter("true"::equals)
        .ifPresent(
            include ->
                reading.changed(root, "the id of the P-Mode is not sent in eb:AgreementRef"));
    return new AgreementRef(name.orElse(id), type.orElse(null), null);
  }

  /** Why something of it is not taken over. */
  private static final class HolodeckReasons {
    static final Map<String, String> ALL =
        Map.ofEntries(
            Map.entry("DeliveryMethod", "the national side is configured for all P-Modes at once"),
            Map.entry("UseChunking", "requests are always sent in chunks"),
            Map.entry("UseHTTPCompression", "payloads are compressed by AS4, not by HTTP"),
            Map.entry("AddSOAPFault", "errors are ebMS signals without SOAP Fault"),
            Map.entry("KeystoreAlias@password", "keys are this gateway's own, from its bundles"),
            Map.entry("KeystoreAlias", "one certificate serves for signing and encryption"),
            Map.entry(
                "KeyReferenceMethod", "a BinarySecurityToken is sent; all kinds are accepted"));

    private HolodeckReasons() {}
  }
}
