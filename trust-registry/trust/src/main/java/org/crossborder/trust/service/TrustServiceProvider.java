// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.service;

import java.net.URI;
import java.util.List;
import org.crossborder.trust.AbsentIsEmpty;
import org.jspecify.annotations.Nullable;

/**
 * A trust service provider (TS 119 612, clause 5.4).
 *
 * @param id registry-wide id, e.g. {@code BD/chamber}
 * @param party ISO code of the Party that supervises it
 * @param name legal name
 * @param tradeNames further names that it is known by
 * @param registration official registration, such as {@code VATBD-123} or {@code NTRBD-456}
 * @param streetAddress where mail goes to, or null
 * @param locality town of that address, or null
 * @param postalCode of that address, or null
 * @param email or null
 * @param informationUris where its subscribers find its terms
 */
public record TrustServiceProvider(
    String id,
    String party,
    String name,
    @AbsentIsEmpty List<String> tradeNames,
    @Nullable String registration,
    @Nullable String streetAddress,
    @Nullable String locality,
    @Nullable String postalCode,
    @Nullable String email,
    @AbsentIsEmpty List<URI> informationUris) {
  public TrustServiceProvider {
    tradeNames = List.copyOf(tradeNames);
    informationUris = List.copyOf(informationUris);
  }
}
