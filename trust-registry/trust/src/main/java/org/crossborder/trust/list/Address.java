// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list;

import java.util.List;

/**
 * How a scheme operator or a provider is reached (clauses 5.3.5 and 5.4.3).
 *
 * @param electronic e-mail ({@code mailto:}) and web site
 */
public record Address(List<PostalAddress> postal, List<MultilingualUri> electronic) {
  public Address {
    postal = List.copyOf(postal);
    electronic = List.copyOf(electronic);
  }
}
