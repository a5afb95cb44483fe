// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.ebms.PartyId;

/** The parties of a Domibus configuration. */
record DomibusParties(XmlElement business, States states, Reading reading) {

  ForeignParty party(XmlElement element) {
    String name = reading.attribute(element, "name").orElse("");
    ForeignParty party =
        new ForeignParty(
            element, name, states.of(name, element, reading), id(element), address(element));
    reading.understood(element, "party " + name + " is " + party.id().value());
    return party;
  }

  /** eDelivery AS4 allows one PartyId. */
  private PartyId id(XmlElement element) {
    List<XmlElement> identifiers = element.at("identifier").toList();
    if (identifiers.isEmpty()) {
      reading.missing(element, "it has no identifier");
      return new PartyId("unknown", null);
    }
    if (identifiers.size() > 1) {
      reading.changed(element, "of its identifiers the first is used; a message has one PartyId");
    }
    XmlElement first = identifiers.get(0);
    String type =
        reading
            .attribute(first, "partyIdType")
            .flatMap(
                alias ->
                    DomibusLegs.named(business, "parties/partyIdTypes/partyIdType", alias, reading))
            .flatMap(found -> reading.attribute(found, "value"))
            .orElse(null);
    return new PartyId(reading.attribute(first, "partyId").orElse("unknown"), type);
  }

  private URI address(XmlElement element) {
    Optional<String> endpoint = reading.attribute(element, "endpoint");
    if (endpoint.isEmpty()) {
      reading.missing(element, "it has no endpoint");
      return ForeignParty.UNKNOWN_ADDRESS;
    }
    return Addresses.https(endpoint.get(), element, reading);
  }
}
