// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.filing;

import java.util.List;
import java.util.Optional;

/** The authorities whose officers decide here, as they are configured. */
public record Authorities(List<Authority> all) {
  public Authorities {
    all = List.copyOf(all);
  }

  /** Those that issue documents of a type. */
  public List<Authority> issuing(String type) {
    return all.stream().filter(each -> each.documentTypes().contains(type)).toList();
  }

  /** The one of this organisation that issues documents of a type. */
  public Optional<Authority> of(String organisation, String type) {
    return issuing(type).stream()
        .filter(each -> each.organisation().equals(organisation))
        .findFirst();
  }
}
