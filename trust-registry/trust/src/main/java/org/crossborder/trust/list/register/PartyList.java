// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.trust.list.Extension;
import org.crossborder.trust.list.ListUris;
import org.crossborder.trust.list.MultilingualUri;
import org.crossborder.trust.list.SchemeInformation;
import org.crossborder.trust.list.TrustServiceProvider;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.TspService;
import org.crossborder.trust.party.Authority;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Snapshot;
import org.jspecify.annotations.Nullable;

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
   */
  public static TrustedList of(Snapshot snapshot, String party, SchemeOperator operator) {
    List<TrustService> services =
        snapshot.services().stream().filter(service -> service.party().equals(party)).toList();
    return new TrustedList(
        scheme(snapshot, Territory.of(party), operator, nextUpdate(snapshot, services)),
        providers(snapshot, party, services, operator));
  }

  private static Instant nextUpdate(Snapshot snapshot, List<TrustService> services) {
    return nextChange(services, snapshot.issuedAt())
        .filter(change -> change.isBefore(snapshot.nextUpdate()))
        .orElse(snapshot.nextUpdate());
  }

  /** When a list of these services, issued at {@code issued}, says something that has changed. */
  public static Optional<Instant> nextChange(List<TrustService> services, Instant issued) {
    return services.stream()
        .flatMap(service -> ListedService.nextChange(service, issued))
        .min(Instant::compareTo);
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
        logPosition(snapshot));
  }

  /** Which prefix of the log the list was made from. */
  static List<Extension> logPosition(Snapshot snapshot) {
    Long treeSize = snapshot.treeSize();
    return treeSize == null ? List.of() : List.of(new Extension.LogPosition(false, treeSize));
  }

  private static List<TrustServiceProvider> providers(
      Snapshot snapshot, String party, List<TrustService> services, SchemeOperator operator) {
    @Nullable Authority authority = snapshot.party(party).map(Party::authority).orElse(null);
    Map<String, List<TrustService>> byProvider = new LinkedHashMap<>();
    services.forEach(s -> byProvider.computeIfAbsent(key(s), k -> new ArrayList<>()).add(s));
    return byProvider.values().stream()
        .map(own -> provider(snapshot, party, own, authority, operator))
        .filter(provider -> !provider.services().isEmpty())
        .toList();
  }

  private static String key(TrustService service) {
    String id = service.providerId();
    return id == null ? "name " + service.providerName() : "id " + id;
  }

  private static TrustServiceProvider provider(
      Snapshot snapshot,
      String party,
      List<TrustService> services,
      @Nullable Authority authority,
      SchemeOperator operator) {
    TrustService one = services.get(0);
    org.crossborder.trust.service.@Nullable TrustServiceProvider registered =
        snapshot.providers().stream()
            .filter(provider -> provider.id().equals(one.providerId()))
            .findFirst()
            .orElse(null);
    ProviderParticulars particulars =
        ProviderParticulars.of(registered, authority, party, operator);
    return new TrustServiceProvider(
        Printable.english(registered == null ? one.providerName() : registered.name()),
        particulars.tradeNames(),
        particulars.address(),
        particulars.informationUris(),
        List.of(),
        listed(services, snapshot.issuedAt()));
  }

  private static List<TspService> listed(List<TrustService> services, Instant issued) {
    return services.stream().flatMap(service -> ListedService.of(service, issued)).toList();
  }
}
