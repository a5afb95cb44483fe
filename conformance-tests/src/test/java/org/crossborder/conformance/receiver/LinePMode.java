// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.crossborder.conformance.as4.ebms.TradingPartner;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.demo.AccessPoint;
import org.crossborder.conformance.partner.OwnKeys;
import org.crossborder.conformance.partner.PMode;
import org.crossborder.conformance.partner.TheirKeys;

/** The P-Mode of the demo's line, as the suite has it in the place of one end. */
public final class LinePMode {
  private static final String EBMS =
      "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/";
  private static final String PARTY_ID_TYPE =
      "urn:oasis:names:tc:ebcore:partyid-type:unregistered:crossborder";

  private LinePMode() {}

  /** The same when {@code theirs} sends: it is the initiator, and names itself first. */
  public static PMode receiving(Profile profile, AccessPoint own, AccessPoint theirs) {
    PMode line = between(profile, own, theirs);
    return new PMode(
        profile,
        line.url(),
        new TradingPartner(line.own().partyId(), PARTY_ID_TYPE, EBMS + "responder"),
        new TradingPartner(line.theirs().partyId(), PARTY_ID_TYPE, EBMS + "initiator"),
        line.agreement(),
        line.service(),
        line.serviceType(),
        line.action(),
        line.properties(),
        line.ownKeys(),
        line.theirKeys());
  }

  /** The suite speaks for {@code own}, to {@code theirs}. */
  public static PMode between(Profile profile, AccessPoint own, AccessPoint theirs) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("originalSender", "urn:crossborder:party:" + own.state());
    properties.put("finalRecipient", "urn:crossborder:party:" + theirs.state());
    return new PMode(
        profile,
        theirs.url(),
        new TradingPartner(own.partyId(), PARTY_ID_TYPE, EBMS + "initiator"),
        new TradingPartner(theirs.partyId(), PARTY_ID_TYPE, EBMS + "responder"),
        "urn:crossborder:arrangement:bd-kr-demo",
        "urn:crossborder:service:trade-documents",
        null,
        "Document",
        properties,
        new OwnKeys(
            own.signing(), own.decryption(), own.former().stream().findFirst().orElse(null), null),
        new TheirKeys(List.of(theirs.signing().certificate()), theirs.decryption().certificate()));
  }
}
