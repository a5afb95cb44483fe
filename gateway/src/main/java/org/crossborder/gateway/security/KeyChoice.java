// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.crossborder.gateway.ebms.AlgorithmSuite;

/**
 * Which of several own keys signs during a rollover (decision 17): of those that partners know,
 * that are valid, and that have settled, the newest. What no key fulfils is not asked: a partner
 * then refuses with a better reason than we could give.
 *
 * @param settling how long after its certificate begins a key waits before it signs
 */
record KeyChoice(SecurityPolicy policy, Duration settling) {

  Optional<MshKey> of(
      List<MshKey> own, AlgorithmSuite suite, List<X509Certificate> registered, Instant now) {
    List<MshKey> left = own.stream().filter(key -> suite.signsWith(key.certificate())).toList();
    left = preferring(left, registered::contains);
    left = preferring(left, certificate -> policy.signs(certificate, suite, now));
    left =
        preferring(
            left,
            certificate -> !now.isBefore(certificate.getNotBefore().toInstant().plus(settling)));
    return left.stream().max(Comparator.comparing(key -> key.certificate().getNotBefore()));
  }

  private static List<MshKey> preferring(List<MshKey> keys, Predicate<X509Certificate> wanted) {
    List<MshKey> wantedKeys = keys.stream().filter(key -> wanted.test(key.certificate())).toList();
    return wantedKeys.isEmpty() ? keys : wantedKeys;
  }
}
