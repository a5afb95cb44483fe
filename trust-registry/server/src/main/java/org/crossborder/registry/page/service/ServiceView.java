// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.service;

import java.util.List;
import org.crossborder.registry.page.CertificateView;
import org.crossborder.registry.page.Reading;
import org.crossborder.registry.page.ServiceLine;
import org.crossborder.registry.page.drawing.Timeline;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.TrustService;
import org.jspecify.annotations.Nullable;

/**
 * A trust service with all that is registered of it.
 *
 * @param history its periods, the newest first
 * @param timeline the same, drawn; null if there is none
 * @param mappings its level on the common scale, as other Parties accepted it (rule A04)
 */
record ServiceView(
    ServiceLine line,
    String party,
    String partyName,
    List<ServiceStatusPeriod> history,
    @Nullable Timeline timeline,
    List<CertificateView> certificates,
    List<LevelMapping> mappings,
    List<RevocationListView> revocationLists) {
  static ServiceView of(TrustService service, Reading reading) {
    return new ServiceView(
        ServiceLine.of(service, reading.now()),
        service.party(),
        reading.nameOf(service.party()),
        newestFirst(service.statusHistory()),
        timeline(service, reading),
        service.digitalIdentities().stream()
            .map(certificate -> CertificateView.of(certificate, reading.now()))
            .toList(),
        reading.snapshot().levelMappings().stream()
            .filter(mapping -> mapping.party().equals(service.party()))
            .filter(mapping -> mapping.level().equals(service.level()))
            .toList(),
        service.revocationLists().stream()
            .map(list -> RevocationListView.of(list, reading.now()))
            .toList());
  }

  private static List<ServiceStatusPeriod> newestFirst(List<ServiceStatusPeriod> history) {
    return history.stream()
        .sorted((a, b) -> b.period().from().compareTo(a.period().from()))
        .toList();
  }

  private static @Nullable Timeline timeline(TrustService service, Reading reading) {
    List<Timeline.Span> spans =
        service.statusHistory().stream()
            .map(p -> new Timeline.Span("service." + p.status(), p.period()))
            .toList();
    return spans.isEmpty() ? null : Timeline.of(spans, reading.now());
  }
}
