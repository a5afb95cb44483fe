// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.register;

import java.util.List;
import org.crossborder.trust.list.Address;
import org.crossborder.trust.list.MultilingualUri;

/**
 * What a list says of a provider beside its name (clauses 5.4.2 to 5.4.4).
 *
 * @param registration official registration, such as {@code VATBD-123} or {@code NTRKR-456}
 */
public record ProviderParticulars(
    String registration, Address address, List<MultilingualUri> informationUris) {
  public ProviderParticulars {
    informationUris = List.copyOf(informationUris);
  }
}
