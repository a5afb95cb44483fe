// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.rule;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.trust.list.Extension;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.TspService;

/**
 * Who does not understand a critical extension leaves the whole alone (clauses 5.3.17 and 5.5.9,
 * annex B).
 */
final class CriticalExtensionsAreUnderstood implements ListRule {
  @Override
  public Stream<ListFinding> evaluate(TrustedList list, Instant now) {
    return Stream.of(
            check("5.3.17", "Scheme", list.schemeInformation().extensions()),
            list.providers().stream().flatMap(p -> check("5.4.5", "Provider", p.extensions())),
            list.services().flatMap(CriticalExtensionsAreUnderstood::service))
        .flatMap(findings -> findings);
  }

  private static Stream<ListFinding> service(TspService service) {
    return Stream.concat(
        check("5.5.9", service.title(), service.information().extensions()),
        service.history().stream()
            .flatMap(before -> check("5.6.6", service.title(), before.extensions())));
  }

  private static Stream<ListFinding> check(
      String clause, String where, List<Extension> extensions) {
    return extensions.stream()
        .filter(extension -> extension instanceof Extension.Unknown && extension.critical())
        .map(unknown -> ListFinding.error(clause, where, "Critical and unknown: " + unknown));
  }
}
