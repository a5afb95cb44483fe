// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list;

import java.util.List;

/**
 * A trust service provider and its services (clause 5.4).
 *
 * @param tradeNames the first identifies the provider's official registration, such as {@code
 *     VATBD-123}
 */
public record TrustServiceProvider(
    List<MultilingualText> names,
    List<MultilingualText> tradeNames,
    Address address,
    List<MultilingualUri> informationUris,
    List<Extension> extensions,
    List<TspService> services) {
  public TrustServiceProvider {
    names = List.copyOf(names);
    tradeNames = List.copyOf(tradeNames);
    informationUris = List.copyOf(informationUris);
    extensions = List.copyOf(extensions);
    services = List.copyOf(services);
  }
}
