// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.trust.list.Extension;
import org.crossborder.trust.list.Extension.AdditionalServiceInformation;
import org.crossborder.trust.list.ListUris;
import org.crossborder.trust.list.MultilingualText;
import org.crossborder.trust.list.ServiceHistoryInstance;
import org.crossborder.trust.list.ServiceInformation;
import org.crossborder.trust.list.TspService;
import org.crossborder.trust.service.IdentityPeriod;
import org.crossborder.trust.service.TrustService;

/** A service of the register as a list has it: once for each of its keys (clauses 5.5 and 5.6). */
final class ListedService {
  private final TrustService service;
  private final List<MultilingualText> names;

  private ListedService(TrustService service) {
    this.service = service;
    this.names = Printable.english(service.serviceName());
  }

  /** The service as it stood at {@code issued}; a service never granted by then is not listed. */
  static Stream<TspService> of(TrustService service, Instant issued) {
    ListedService listed = new ListedService(service);
    return KeyIdentity.of(service.digitalIdentities()).stream()
        .flatMap(key -> listed.tspService(key, issued));
  }

  /** When something of the service in a list changes after its issue. */
  static Stream<Instant> nextChange(TrustService service, Instant issued) {
    return Stream.concat(
        ListedStatus.nextChange(service.statusHistory(), issued).stream(),
        service.identityPeriods().stream()
            .map(IdentityPeriod::period)
            .flatMap(period -> Stream.concat(Stream.of(period.from()), period.end().stream()))
            .filter(issued::isBefore));
  }

  private Stream<TspService> tspService(KeyIdentity key, Instant issued) {
    List<ListedStatus> newestFirst = new ArrayList<>(history(key, issued));
    Collections.reverse(newestFirst);
    return newestFirst.isEmpty() ? Stream.empty() : Stream.of(tspService(key, newestFirst));
  }

  /** The service's history, as far as the key was in use. */
  private List<ListedStatus> history(KeyIdentity key, Instant issued) {
    Optional<Instant> begin = key.begin(service.identityPeriods());
    if (begin.filter(issued::isBefore).isPresent()) {
      return List.of();
    }
    List<ListedStatus> ofService = ListedStatus.history(service.statusHistory(), issued);
    List<ListedStatus> begun =
        begin.map(from -> ListedStatus.since(ofService, from)).orElse(ofService);
    return key.end(service.identityPeriods())
        .filter(end -> !end.isAfter(issued))
        .map(end -> ListedStatus.retired(begun, end))
        .orElse(begun);
  }

  private TspService tspService(KeyIdentity key, List<ListedStatus> newestFirst) {
    return new TspService(
        current(key, newestFirst.get(0)),
        newestFirst.stream().skip(1).map(status -> historical(key, status)).toList());
  }

  private ServiceInformation current(KeyIdentity key, ListedStatus status) {
    return new ServiceInformation(
        typeIdentifier(),
        names,
        key.current(),
        status.uri(),
        status.since(),
        List.of(),
        service.supplyPoints().stream().map(URI::toString).toList(),
        List.of(),
        extensions(status));
  }

  private ServiceHistoryInstance historical(KeyIdentity key, ListedStatus status) {
    return new ServiceHistoryInstance(
        typeIdentifier(),
        names,
        key.historical(),
        status.uri(),
        status.since(),
        extensions(status));
  }

  private String typeIdentifier() {
    return switch (service.type()) {
      case CA_FOR_SIGNATURES, CA_FOR_SEALS -> ListUris.CA_PKC;
      case TIMESTAMPING -> ListUris.TSA;
      case ATTESTATION -> ListUris.UNSPECIFIED;
    };
  }

  private List<Extension> extensions(ListedStatus status) {
    List<Extension> extensions = new ArrayList<>();
    switch (service.type()) {
      case CA_FOR_SIGNATURES -> extensions.add(information(ListUris.FOR_SIGNATURES));
      case CA_FOR_SEALS -> extensions.add(information(ListUris.FOR_SEALS));
      case ATTESTATION -> extensions.add(information(ListUris.ATTESTATION));
      case TIMESTAMPING -> {}
    }
    extensions.add(AdditionalServiceInformation.of(ListUris.SERVICE_ID, service.id()));
    String provider = service.providerId();
    if (provider != null) {
      extensions.add(AdditionalServiceInformation.of(ListUris.PROVIDER_ID, provider));
    }
    extensions.add(AdditionalServiceInformation.of(ListUris.LEVEL, Printable.of(service.level())));
    extensions.addAll(ListedLimits.extensions(service.limitsOrNone()));
    extensions.addAll(status.extensions());
    return extensions;
  }

  private static Extension information(String uri) {
    return AdditionalServiceInformation.of(uri, null);
  }
}
