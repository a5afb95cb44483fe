// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list;

import java.time.Instant;
import java.util.List;

/** How a service stood from an instant on, until the next newer instance (clause 5.6). */
public record ServiceHistoryInstance(
    String typeIdentifier,
    List<MultilingualText> names,
    ServiceDigitalIdentity digitalIdentity,
    String status,
    Instant statusStartingTime,
    List<Extension> extensions) {
  public ServiceHistoryInstance {
    names = List.copyOf(names);
    extensions = List.copyOf(extensions);
  }
}
