// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list.rule;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crossborder.trust.list.ListFinding;
import org.crossborder.trust.list.TrustedList;
import org.crossborder.trust.list.TspService;

/** A public key stands only once for the same type of service (clause 5.5.3). */
final class KeyStandsOnce implements ListRule {
  @Override
  public Stream<ListFinding> evaluate(TrustedList list, Instant now) {
    Set<List<Object>> seen = new HashSet<>();
    return list.services()
        .filter(service -> !keys(service).stream().allMatch(seen::add))
        .map(
            service ->
                ListFinding.error(
                    "5.5.3", service.title(), "Another service of this type has the same key"));
  }

  private static List<List<Object>> keys(TspService service) {
    return service.information().digitalIdentity().certificates().stream()
        .map(X509Certificate::getPublicKey)
        .distinct()
        .map(key -> List.<Object>of(service.information().typeIdentifier(), key))
        .toList();
  }
}
