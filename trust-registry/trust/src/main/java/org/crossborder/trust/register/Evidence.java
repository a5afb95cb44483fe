// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.register;

import static org.crossborder.trust.register.RefusedEntryException.refuseIf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crossborder.trust.register.RegisterEntry.EvidenceEntry;
import org.crossborder.trust.register.operation.RegisterRule;

/**
 * The revocation data that the log names, for each service. The CA's own signature vouches for it;
 * whoever uses the bytes checks that signature, and their digest here.
 */
final class Evidence {
  private final Map<String, List<EvidenceEntry>> byService = new HashMap<>();

  static void check(EvidenceEntry entry, boolean serviceIsKnown) throws RefusedEntryException {
    refuseIf(
        !serviceIsKnown, RegisterRule.KNOWN, "The service %s is not registered.", entry.service());
    refuseIf(
        !entry.sha256().matches("[0-9a-f]{64}"),
        RegisterRule.BESIDE,
        "Evidence is named by its SHA-256 in lower-case hexadecimal.");
    refuseIf(
        entry.thisUpdate().isAfter(entry.recordedAt().plus(Signatory.CLOCK_SKEW))
            || !entry.thisUpdate().isBefore(entry.nextUpdate()),
        RegisterRule.BESIDE,
        "The evidence is of %s, valid until %s, and was recorded at %s.",
        entry.thisUpdate(),
        entry.nextUpdate(),
        entry.recordedAt());
  }

  /** Newest last; what had run out when newer evidence came is no longer kept here. */
  void add(EvidenceEntry entry) {
    byService.merge(
        entry.service(),
        List.of(entry),
        (known, added) ->
            Stream.concat(
                    known.stream()
                        .filter(e -> e.nextUpdate().isAfter(entry.recordedAt()))
                        .filter(e -> !e.sha256().equals(entry.sha256())),
                    added.stream())
                .toList());
  }

  Map<String, List<EvidenceEntry>> copy() {
    return Map.copyOf(byService);
  }
}
