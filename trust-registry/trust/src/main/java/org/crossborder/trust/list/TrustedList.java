// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list;

import java.util.List;
import java.util.stream.Stream;

/** A trusted list (clause 4); one whose providers are empty and that points is a list of lists. */
public record TrustedList(
    SchemeInformation schemeInformation, List<TrustServiceProvider> providers) {
  public TrustedList {
    providers = List.copyOf(providers);
  }

  /** The services of all providers. */
  public Stream<TspService> services() {
    return providers.stream().flatMap(provider -> provider.services().stream());
  }
}
