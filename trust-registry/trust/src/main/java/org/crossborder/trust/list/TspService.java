// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list;

import java.util.List;

/** A service as it stands now, and how it stood before, newest first (clause 5.5.10). */
public record TspService(ServiceInformation information, List<ServiceHistoryInstance> history) {
  public TspService {
    history = List.copyOf(history);
  }

  /** What to call the service when speaking of it. */
  public String title() {
    return information.names().stream().findFirst().map(MultilingualText::text).orElse("(unnamed)");
  }
}
