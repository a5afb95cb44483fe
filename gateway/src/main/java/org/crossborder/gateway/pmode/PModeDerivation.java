// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.ebms.AgreementRef;
import org.crossborder.gateway.ebms.CollaborationInfo;
import org.crossborder.gateway.ebms.PartyId;
import org.crossborder.gateway.ebms.Service;
import org.crossborder.gateway.ebms.TradingPartner;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.party.GatewayEndpoint;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.snapshot.Snapshot;

/**
 * Derives P-Modes from the register: each clause in force of an arrangement in force lets documents
 * go from the recognised Party to the recogniser, and acknowledgements back. Beside them the test
 * service goes both ways.
 */
record PModeDerivation(Snapshot snapshot, Instant now) {
  private static final BusinessInfo DOCUMENTS =
      new BusinessInfo(TradeDocuments.SERVICE, TradeDocuments.DOCUMENT);
  private static final BusinessInfo ACKNOWLEDGEMENTS =
      new BusinessInfo(TradeDocuments.SERVICE, TradeDocuments.ACKNOWLEDGEMENT);
  private static final BusinessInfo TEST =
      new BusinessInfo(new Service(CollaborationInfo.TEST_SERVICE), CollaborationInfo.TEST_ACTION);

  /** The P-Modes in which this Party sends or receives. */
  List<PMode> pmodesOf(String party) {
    return snapshot.arrangements().stream()
        .filter(this::inForce)
        .flatMap(arrangement -> pmodes(arrangement).stream())
        .filter(
            pmode -> pmode.initiatorParty().equals(party) || pmode.responderParty().equals(party))
        .distinct()
        .toList();
  }

  private boolean inForce(Arrangement arrangement) {
    return arrangement.statusHistory().stream()
        .anyMatch(
            status ->
                status.status() == ArrangementStatus.IN_FORCE && status.period().contains(now));
  }

  private List<PMode> pmodes(Arrangement arrangement) {
    List<PMode> pmodes = new ArrayList<>();
    for (Clause clause : arrangement.clauses()) {
      if (clause.period().contains(now)) {
        Party exporter = snapshot.party(clause.recognised()).orElse(null);
        Party importer = snapshot.party(clause.recogniser()).orElse(null);
        if (exporter != null && importer != null) {
          pmodes.addAll(between(exporter, importer, arrangement, DOCUMENTS));
          pmodes.addAll(between(importer, exporter, arrangement, ACKNOWLEDGEMENTS));
          pmodes.addAll(between(exporter, importer, arrangement, TEST));
          pmodes.addAll(between(importer, exporter, arrangement, TEST));
        }
      }
    }
    return pmodes;
  }

  private static List<PMode> between(
      Party initiator, Party responder, Arrangement arrangement, BusinessInfo businessInfo) {
    List<PMode> pmodes = new ArrayList<>();
    for (GatewayEndpoint from : initiator.gateways()) {
      for (GatewayEndpoint to : responder.gateways()) {
        Negotiation.between(from, to)
            .map(
                security ->
                    pmode(initiator, from, responder, to, arrangement, businessInfo, security))
            .ifPresent(pmodes::add);
      }
    }
    return pmodes;
  }

  private static PMode pmode(
      Party initiator,
      GatewayEndpoint from,
      Party responder,
      GatewayEndpoint to,
      Arrangement arrangement,
      BusinessInfo businessInfo,
      Security security) {
    return new PMode(
        "%s/%s>%s/%s"
            .formatted(arrangement.id(), from.partyId(), to.partyId(), businessInfo.action()),
        new AgreementRef(arrangement.id()),
        initiator.code(),
        new TradingPartner(partyId(from), TradingPartner.INITIATOR),
        responder.code(),
        new TradingPartner(partyId(to), TradingPartner.RESPONDER),
        new Protocol(to.url(), to.tlsAnchors()),
        businessInfo,
        security);
  }

  /** An empty type in the register means that the id itself is a URI. */
  private static PartyId partyId(GatewayEndpoint endpoint) {
    String type = endpoint.partyIdType();
    return new PartyId(endpoint.partyId(), type.isEmpty() ? null : type);
  }
}
