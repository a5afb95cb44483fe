// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import static org.crossborder.trust.list.ListFinding.error;
import static org.crossborder.trust.list.ListFinding.information;
import static org.crossborder.trust.list.ListFinding.warning;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.TrustServiceProvider;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.TspService;
import org.crossborder.trust.list.rule.ListRules;
import org.crossborder.trust.service.ServiceLimits;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.jspecify.annotations.Nullable;

/**
 * Takes the services out of somebody's list in the register's form, so that a registrar can propose
 * them as a change. What is not taken over, or read more strictly than it was written, is a
 * finding.
 *
 * @param party ISO code of the Party that vouches for the services
 * @param level level of reliability for services whose list states none
 */
public record ServiceImport(String party, String level) {
  /** Clauses on a provider's extensions, a service, and its history. */
  private static final List<String> PARTS = List.of("5.4.5", "5.5.", "5.6.");

  /** {@link StatusImport} looks at the order of statuses itself, and more closely. */
  private static final String ORDER = "5.5.10";

  /**
   * What could be taken over, and what is to be known about the rest.
   *
   * @param providers of the services
   */
  public record Proposal(
      List<org.crossborder.trust.service.TrustServiceProvider> providers,
      List<TrustService> services,
      List<ListFinding> findings) {
    public Proposal {
      providers = List.copyOf(providers);
      services = List.copyOf(services);
      findings = List.copyOf(findings);
    }
  }

  /** The services of a list that was read. */
  public Proposal propose(TrustedList list) {
    List<ListFinding> findings = new ArrayList<>();
    Map<String, List<TrustService>> services = new LinkedHashMap<>();
    if (!list.schemeInformation().territory().equals(Territory.of(party))) {
      findings.add(
          warning(
              "5.3.10",
              "Scheme territory",
              list.schemeInformation().territory() + " is not the territory of " + party));
    }
    for (TrustServiceProvider provider : list.providers()) {
      for (TspService service : provider.services()) {
        if (isBroken(list, provider, service, findings)) {
          continue;
        }
        for (TrustService found : services(provider, service, findings)) {
          services.computeIfAbsent(found.id(), id -> new ArrayList<>()).add(found);
        }
      }
    }
    List<TrustService> proposed = new ArrayList<>();
    services.values().forEach(same -> joined(same, findings).ifPresent(proposed::add));
    return new Proposal(providers(list, proposed, findings), proposed, findings);
  }

  /** Whether a finding is about single services or providers, which are then not taken over. */
  public static boolean concernsServices(ListFinding finding) {
    return PARTS.stream().anyMatch(finding.clause()::startsWith);
  }

  private static boolean isBroken(
      TrustedList list,
      TrustServiceProvider provider,
      TspService service,
      List<ListFinding> findings) {
    List<ListFinding> broken =
        ListRules.evaluate(alone(list, provider, service), list.schemeInformation().issued())
            .stream()
            .filter(finding -> finding.severity() == ListFinding.Severity.ERROR)
            .filter(ServiceImport::concernsServices)
            .filter(finding -> !finding.clause().equals(ORDER))
            .toList();
    broken.forEach(
        finding ->
            findings.add(
                error(finding.clause(), service.title(), "Not taken over: " + finding.message())));
    return !broken.isEmpty();
  }

  private static TrustedList alone(
      TrustedList list, TrustServiceProvider provider, TspService service) {
    return new TrustedList(
        list.schemeInformation(),
        List.of(
            new TrustServiceProvider(
                provider.names(),
                provider.tradeNames(),
                provider.address(),
                provider.informationUris(),
                provider.extensions(),
                List.of(service))));
  }

  /** The providers that a proposed service names, once each. */
  private List<org.crossborder.trust.service.TrustServiceProvider> providers(
      TrustedList list, List<TrustService> services, List<ListFinding> findings) {
    Map<String, org.crossborder.trust.service.TrustServiceProvider> providers =
        new LinkedHashMap<>();
    for (TrustServiceProvider provider : list.providers()) {
      for (TspService service : provider.services()) {
        ListedInformation information = ListedInformation.of(service.information().extensions());
        String id = providerId(provider, information);
        if (services.stream().anyMatch(proposed -> id.equals(proposed.providerId()))) {
          providers.computeIfAbsent(id, i -> ProviderImport.provider(i, party, provider, findings));
        }
      }
    }
    return List.copyOf(providers.values());
  }

  private String providerId(TrustServiceProvider provider, ListedInformation information) {
    return information
        .providerId()
        .filter(known -> known.startsWith(party + "/"))
        .orElseGet(() -> party + "/" + ProviderImport.name(provider));
  }

  private List<TrustService> services(
      TrustServiceProvider provider, TspService service, List<ListFinding> findings) {
    ListedInformation information = ListedInformation.of(service.information().extensions());
    List<ServiceType> types = information.types(service.information().typeIdentifier());
    if (types.isEmpty()) {
      findings.add(
          information(
              "5.5.1",
              service.title(),
              "Not taken over: "
                  + service.information().typeIdentifier()
                  + " does not say that it is for signatures, seals, times or attestations"));
    }
    List<ServiceStatusPeriod> history = StatusImport.history(service, findings);
    if (history.isEmpty()) {
      return List.of();
    }
    return types.stream()
        .map(type -> service(provider, service, type, information, history, findings))
        .toList();
  }

  private TrustService service(
      TrustServiceProvider provider,
      TspService service,
      ServiceType type,
      ListedInformation information,
      List<ServiceStatusPeriod> history,
      List<ListFinding> findings) {
    String id =
        information
            .id()
            .filter(known -> known.startsWith(party + "/"))
            .orElseGet(() -> party + "/" + KeyName.of(service) + "/" + name(type));
    return new TrustService(
        id,
        party,
        ProviderImport.first(provider.names()),
        service.title(),
        type,
        service.information().digitalIdentity().certificates(),
        information.level().orElse(level),
        history,
        List.of(),
        providerId(provider, information),
        limits(information),
        Set.of(),
        List.of(),
        supplyPoints(service, findings),
        null);
  }

  private static @Nullable ServiceLimits limits(ListedInformation information) {
    ServiceLimits limits = ListedLimits.read(information);
    return limits.equals(ServiceLimits.NONE) ? null : limits;
  }

  private static List<URI> supplyPoints(TspService service, List<ListFinding> findings) {
    List<URI> points = new ArrayList<>();
    for (String point : service.information().supplyPoints()) {
      try {
        points.add(new URI(point));
      } catch (URISyntaxException e) {
        findings.add(warning("5.5.7", service.title(), "Left out: the supply point " + point));
      }
    }
    return points;
  }

  private static String name(ServiceType type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Several keys of one service, as {@link KeyIdentity} took them apart. Where two entries of one
   * service contradict each other, neither is believed.
   */
  private static Optional<TrustService> joined(
      List<TrustService> same, List<ListFinding> findings) {
    TrustService one = same.get(0);
    if (!same.stream().allMatch(other -> agree(one, other))) {
      findings.add(
          error("5.5.3", one.serviceName(), "Not taken over: " + one.id() + " contradicts itself"));
      return Optional.empty();
    }
    return Optional.of(
        new TrustService(
            one.id(),
            one.party(),
            one.providerName(),
            one.serviceName(),
            one.type(),
            same.stream().flatMap(s -> s.digitalIdentities().stream()).distinct().toList(),
            one.level(),
            one.statusHistory(),
            List.of(),
            one.providerId(),
            one.limits(),
            one.spkiSha256(),
            one.identityPeriods(),
            one.supplyPoints(),
            one.supervision()));
  }

  private static boolean agree(TrustService one, TrustService other) {
    return one.type() == other.type()
        && one.level().equals(other.level())
        && Objects.equals(one.limits(), other.limits())
        && one.statusHistory().equals(other.statusHistory());
  }
}
