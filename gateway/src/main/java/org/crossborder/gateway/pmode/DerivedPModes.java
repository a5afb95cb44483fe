// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

import static org.crossborder.gateway.ebms.TradingPartner.INITIATOR;
import static org.crossborder.gateway.ebms.TradingPartner.RESPONDER;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.gateway.ebms.AgreementRef;
import org.crossborder.gateway.ebms.CollaborationInfo;
import org.crossborder.gateway.ebms.Service;

/**
 * The P-Modes of two gateways under one arrangement: documents with their acknowledgements, and the
 * test service each way with the same security.
 */
record DerivedPModes(String arrangement, AccessPoint exporter, AccessPoint importer) {
  private static final BusinessInfo DOCUMENTS =
      new BusinessInfo(TradeDocuments.SERVICE, TradeDocuments.DOCUMENT);
  private static final BusinessInfo ACKNOWLEDGEMENTS =
      new BusinessInfo(TradeDocuments.SERVICE, TradeDocuments.ACKNOWLEDGEMENT);
  private static final BusinessInfo TEST =
      new BusinessInfo(new Service(CollaborationInfo.TEST_SERVICE), CollaborationInfo.TEST_ACTION);

  List<PMode> all() {
    return Stream.of(trade(), test(exporter, importer), test(importer, exporter))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<PMode> trade() {
    String id = id(exporter, importer);
    Participant initiator = exporter.as(INITIATOR);
    Participant responder = importer.as(RESPONDER);
    Optional<Leg> document = leg(id, 1, exporter, initiator, importer, responder, DOCUMENTS);
    Optional<Leg> reply = leg(id, 2, importer, responder, exporter, initiator, ACKNOWLEDGEMENTS);
    return document.flatMap(
        request ->
            reply.map(
                acknowledgement ->
                    new PMode(
                        id,
                        agreement(),
                        MepBinding.PUSH_AND_PUSH,
                        initiator,
                        responder,
                        List.of(request, acknowledgement))));
  }

  private Optional<PMode> test(AccessPoint from, AccessPoint to) {
    String id = id(from, to) + "/test";
    Participant initiator = from.as(INITIATOR);
    Participant responder = to.as(RESPONDER);
    return leg(id, 1, from, initiator, to, responder, TEST)
        .map(
            leg -> new PMode(id, agreement(), MepBinding.PUSH, initiator, responder, List.of(leg)));
  }

  private Optional<Leg> leg(
      String id,
      int number,
      AccessPoint from,
      Participant sender,
      AccessPoint to,
      Participant receiver,
      BusinessInfo businessInfo) {
    return Negotiation.between(from.gateway(), to.gateway())
        .map(
            security ->
                new Leg(
                    id,
                    agreement(),
                    number,
                    false,
                    sender,
                    receiver,
                    to.protocol(),
                    businessInfo,
                    ErrorHandling.EDELIVERY,
                    ReceptionAwareness.STANDARD,
                    PayloadService.GZIP,
                    null,
                    security));
  }

  private AgreementRef agreement() {
    return new AgreementRef(arrangement);
  }

  private String id(AccessPoint from, AccessPoint to) {
    return "%s/%s>%s".formatted(arrangement, from.gateway().partyId(), to.gateway().partyId());
  }
}
