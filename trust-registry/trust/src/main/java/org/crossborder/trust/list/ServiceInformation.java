// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list;

import java.time.Instant;
import java.util.List;

/** What a service is and where it stands now (clause 5.5). */
public record ServiceInformation(
    String typeIdentifier,
    List<MultilingualText> names,
    ServiceDigitalIdentity digitalIdentity,
    String status,
    Instant statusStartingTime,
    List<MultilingualUri> schemeDefinitionUris,
    List<String> supplyPoints,
    List<MultilingualUri> tspDefinitionUris,
    List<Extension> extensions) {
  public ServiceInformation {
    names = List.copyOf(names);
    schemeDefinitionUris = List.copyOf(schemeDefinitionUris);
    supplyPoints = List.copyOf(supplyPoints);
    tspDefinitionUris = List.copyOf(tspDefinitionUris);
    extensions = List.copyOf(extensions);
  }
}
