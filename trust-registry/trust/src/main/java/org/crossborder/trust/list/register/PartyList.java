// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.trust.list.ListUris;
import org.crossborder.trust.list.MultilingualText;
import org.crossborder.trust.list.MultilingualUri;
import org.crossborder.trust.list.SchemeInformation;
import org.crossborder.trust.list.TrustServiceProvider;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.TspService;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Snapshot;

/**
 * A Party's services as a trusted list, from one version of the register: the list's sequence
 * number is the snapshot's version. The list is due again with the snapshot, or as soon as a status
 * in it changes, since a list cannot announce a status.
 */
public final class PartyList {
  static final int VERSION = 6;
  static final int HISTORY_FOR_EVER = 65_535;

  private PartyList() {}

  /**
   * The list of a Party.
   *
   * @param party ISO code
   * @param providers for each provider's name what a list says of it; none may be missing
   */
  public static TrustedList of(
      Snapshot snapshot,
      String party,
      SchemeOperator operator,
      Map<String, ProviderParticulars> providers) {
    List<TrustService> services =
        snapshot.services().stream().filter(service -> service.party().equals(party)).toList();
    return new TrustedList(
        scheme(snapshot, Territory.of(party), operator, nextUpdate(snapshot, services)),
        providers(services, providers, snapshot.issuedAt()));
  }

  private static Instant nextUpdate(Snapshot snapshot, List<TrustService> services) {
    return Stream.concat(
            Stream.of(snapshot.nextUpdate()),
            services.stream()
                .flatMap(
                    service ->
                        ListedStatus.nextChange(service.statusHistory(), snapshot.issuedAt())
                            .stream()))
        .min(Instant::compareTo)
        .orElseThrow();
  }

  private static SchemeInformation scheme(
      Snapshot snapshot, String territory, SchemeOperator operator, Instant nextUpdate) {
    List<MultilingualUri> rules = new ArrayList<>(operator.communityRules());
    rules.addAll(MultilingualUri.english(ListUris.schemeRules(territory)));
    return new SchemeInformation(
        VERSION,
        snapshot.version(),
        ListUris.listType(territory),
        operator.name(),
        operator.address(),
        operator.schemeName(),
        operator.informationUris(),
        ListUris.statusDetermination(territory),
        rules,
        territory,
        operator.policyOrLegalNotice(),
        HISTORY_FOR_EVER,
        List.of(),
        snapshot.issuedAt(),
        nextUpdate,
        operator.distributionPoints(),
        List.of());
  }

  private static List<TrustServiceProvider> providers(
      List<TrustService> services, Map<String, ProviderParticulars> providers, Instant issued) {
    return services.stream()
        .collect(Collectors.groupingBy(TrustService::providerName))
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> provider(entry.getKey(), listed(entry.getValue(), issued), providers))
        .filter(provider -> !provider.services().isEmpty())
        .toList();
  }

  private static List<TspService> listed(List<TrustService> services, Instant issued) {
    return services.stream().flatMap(service -> ListedService.of(service, issued)).toList();
  }

  private static TrustServiceProvider provider(
      String name, List<TspService> services, Map<String, ProviderParticulars> providers) {
    ProviderParticulars particulars = providers.get(name);
    if (particulars == null) {
      throw new IllegalArgumentException("A list has to say how to reach the provider " + name);
    }
    return new TrustServiceProvider(
        MultilingualText.english(name),
        MultilingualText.english(particulars.registration()),
        particulars.address(),
        particulars.informationUris(),
        List.of(),
        services);
  }
}
