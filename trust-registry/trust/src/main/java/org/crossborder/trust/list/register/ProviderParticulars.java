// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.trust.list.Address;
import org.crossborder.trust.list.MultilingualText;
import org.crossborder.trust.list.MultilingualUri;
import org.crossborder.trust.list.PostalAddress;
import org.crossborder.trust.party.Authority;
import org.crossborder.trust.service.TrustServiceProvider;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of a provider beside its name (clauses 5.4.2 to 5.4.4). The standard wants an
 * address where the register may have none: then the supervising authority's stands there, or the
 * scheme operator's, since a withdrawal must not wait for an address.
 *
 * @param tradeNames the official registration first, such as {@code VATBD-123}
 */
record ProviderParticulars(
    List<MultilingualText> tradeNames, Address address, List<MultilingualUri> informationUris) {

  static ProviderParticulars of(
      @Nullable TrustServiceProvider provider,
      @Nullable Authority authority,
      String country,
      SchemeOperator operator) {
    return new ProviderParticulars(
        tradeNames(provider),
        new Address(
            postal(provider)
                .or(() -> postal(authority))
                .map(reached -> List.of(reached.in(country)))
                .orElse(operator.address().postal()),
            electronic(provider, authority, operator)),
        informationUris(provider, authority, operator));
  }

  private record Mail(String street, String locality, @Nullable String postalCode) {
    static Optional<Mail> of(
        @Nullable String street, @Nullable String locality, @Nullable String postalCode) {
      return street == null || locality == null
          ? Optional.empty()
          : Optional.of(
              new Mail(
                  Printable.of(street),
                  Printable.of(locality),
                  postalCode == null ? null : Printable.of(postalCode)));
    }

    PostalAddress in(String country) {
      return new PostalAddress("en", street, locality, null, postalCode, country);
    }
  }

  private static Optional<Mail> postal(@Nullable TrustServiceProvider provider) {
    return provider == null
        ? Optional.empty()
        : Mail.of(provider.streetAddress(), provider.locality(), provider.postalCode());
  }

  private static Optional<Mail> postal(@Nullable Authority authority) {
    return authority == null
        ? Optional.empty()
        : Mail.of(authority.streetAddress(), authority.locality(), authority.postalCode());
  }

  private static List<MultilingualText> tradeNames(@Nullable TrustServiceProvider provider) {
    return provider == null
        ? List.of()
        : Stream.concat(Stream.ofNullable(provider.registration()), provider.tradeNames().stream())
            .map(name -> new MultilingualText("en", Printable.of(name)))
            .toList();
  }

  private static List<MultilingualUri> electronic(
      @Nullable TrustServiceProvider provider,
      @Nullable Authority authority,
      SchemeOperator operator) {
    List<MultilingualUri> electronic = new ArrayList<>();
    if (provider != null && provider.email() != null) {
      electronic.addAll(MultilingualUri.english("mailto:" + provider.email()));
    } else if (authority != null && authority.email() != null) {
      electronic.addAll(MultilingualUri.english("mailto:" + authority.email()));
    } else {
      electronic.addAll(operator.address().electronic());
    }
    return electronic;
  }

  private static List<MultilingualUri> informationUris(
      @Nullable TrustServiceProvider provider,
      @Nullable Authority authority,
      SchemeOperator operator) {
    if (provider != null && !provider.informationUris().isEmpty()) {
      return provider.informationUris().stream()
          .map(URI::toString)
          .map(uri -> new MultilingualUri("en", uri))
          .toList();
    }
    @Nullable URI website = authority == null ? null : authority.website();
    return website == null
        ? operator.informationUris()
        : MultilingualUri.english(website.toString());
  }
}
