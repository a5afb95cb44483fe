// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import static org.crossborder.gateway.ebms.CollaborationInfo.TEST_ACTION;
import static org.crossborder.gateway.ebms.CollaborationInfo.TEST_SERVICE;
import static org.crossborder.gateway.ebms.TradingPartner.INITIATOR;
import static org.crossborder.gateway.ebms.TradingPartner.RESPONDER;

import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.ebms.AgreementRef;
import org.crossborder.gateway.ebms.Service;

/**
 * What two gateways exchange under one arrangement: documents with their acknowledgements, and each
 * way, with the same security, the test service and the statements of reconciliation.
 */
record Exchange(String arrangement, AccessPoint exporter, AccessPoint importer) {

  /** Why there can be none, if so. */
  Optional<Impossible> obstacle() {
    return unreachable()
        .or(() -> Negotiation.obstacle(exporter.gateway(), importer.gateway()))
        .or(() -> Negotiation.obstacle(importer.gateway(), exporter.gateway()))
        .map(why -> new Impossible(arrangement, exporter.party(), importer.party(), why));
  }

  private Optional<String> unreachable() {
    return exporter.isReachable() || importer.isReachable()
        ? Optional.empty()
        : Optional.of(
            "neither %s nor %s has registered an address, so neither can pull from the other."
                .formatted(exporter.name(), importer.name()));
  }

  /** Those of an exchange without obstacle. */
  List<PMode> pmodes() {
    return List.of(
        trade(),
        test(exporter, importer),
        test(importer, exporter),
        reconciliation(exporter, importer),
        reconciliation(importer, exporter));
  }

  private PMode trade() {
    String id = id(exporter, importer);
    Way there = new Way(arrangement, exporter, INITIATOR, importer, RESPONDER);
    Way back = new Way(arrangement, importer, RESPONDER, exporter, INITIATOR);
    Service service = TradeDocuments.SERVICE;
    return pmode(
        id,
        binding(),
        there.leg(id, 1, service, TradeDocuments.DOCUMENT),
        back.leg(id, 2, service, TradeDocuments.ACKNOWLEDGEMENT));
  }

  private MepBinding binding() {
    if (!importer.isReachable()) {
      return MepBinding.PULL_AND_PUSH;
    }
    return exporter.isReachable() ? MepBinding.PUSH_AND_PUSH : MepBinding.PUSH_AND_PULL;
  }

  private PMode test(AccessPoint from, AccessPoint to) {
    return oneWay("/test", from, to, new Service(TEST_SERVICE), TEST_ACTION);
  }

  private PMode reconciliation(AccessPoint from, AccessPoint to) {
    return oneWay(
        "/reconciliation", from, to, TradeDocuments.RECONCILIATION, TradeDocuments.STATEMENT);
  }

  private PMode oneWay(
      String suffix, AccessPoint from, AccessPoint to, Service service, String action) {
    String id = id(from, to) + suffix;
    Way way = new Way(arrangement, from, INITIATOR, to, RESPONDER);
    return pmode(
        id, to.isReachable() ? MepBinding.PUSH : MepBinding.PULL, way.leg(id, 1, service, action));
  }

  private PMode pmode(String id, MepBinding binding, Leg... legs) {
    return new PMode(
        id,
        new AgreementRef(arrangement),
        binding,
        legs[0].sender(),
        legs[0].receiver(),
        List.of(legs));
  }

  private String id(AccessPoint from, AccessPoint to) {
    return "%s/%s>%s".formatted(arrangement, from.name(), to.name());
  }
}
