// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.party;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.crossborder.registry.page.ArrangementLine;
import org.crossborder.registry.page.Reading;
import org.crossborder.registry.page.ServiceLine;
import org.crossborder.registry.page.drawing.Timeline;
import org.crossborder.trust.party.Party;
import org.jspecify.annotations.Nullable;

/**
 * All that one Party has registered.
 *
 * @param timeline its treaty status over time, or null if none is recorded
 */
record PartyView(
    Party party,
    @Nullable Timeline timeline,
    List<ServiceLine> services,
    List<ArrangementLine> arrangements,
    List<GatewayView> gateways,
    List<OfficerView> officers) {
  static PartyView of(Party party, Reading reading) {
    return new PartyView(
        party,
        timeline(party, reading).orElse(null),
        reading
            .servicesOf(party.code())
            .map(service -> ServiceLine.of(service, reading.now()))
            .sorted(Comparator.comparing(ServiceLine::name))
            .toList(),
        reading.snapshot().arrangements().stream()
            .filter(arrangement -> arrangement.parties().contains(party.code()))
            .map(arrangement -> ArrangementLine.of(arrangement, reading))
            .sorted(Comparator.comparing(ArrangementLine::title))
            .toList(),
        party.gateways().stream().map(gateway -> GatewayView.of(gateway, reading.now())).toList(),
        party.officers().stream().map(officer -> OfficerView.of(officer, reading.now())).toList());
  }

  private static Optional<Timeline> timeline(Party party, Reading reading) {
    List<Timeline.Span> spans =
        party.treatyStatus().stream()
            .map(p -> new Timeline.Span("treaty." + p.status(), p.period()))
            .toList();
    return spans.isEmpty() ? Optional.empty() : Optional.of(Timeline.of(spans, reading.now()));
  }
}
