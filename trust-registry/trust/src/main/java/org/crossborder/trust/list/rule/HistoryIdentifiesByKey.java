// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.rule;

import java.time.Instant;
import java.util.stream.Stream;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.ServiceDigitalIdentity;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.TspService;

/** The history identifies a service by its key identifier, without certificates (clause 5.6.3). */
final class HistoryIdentifiesByKey implements ListRule {
  @Override
  public Stream<ListFinding> evaluate(TrustedList list, Instant now) {
    return list.services().filter(service -> !identified(service)).map(HistoryIdentifiesByKey::of);
  }

  private static boolean identified(TspService service) {
    return service.history().stream()
        .allMatch(
            before -> {
              ServiceDigitalIdentity identity = before.digitalIdentity();
              return identity.certificates().isEmpty()
                  && !identity.subjectKeyIdentifiers().isEmpty();
            });
  }

  private static ListFinding of(TspService service) {
    return ListFinding.warning(
        "5.6.3", service.title(), "The history does not identify it by the key identifier alone");
  }
}
