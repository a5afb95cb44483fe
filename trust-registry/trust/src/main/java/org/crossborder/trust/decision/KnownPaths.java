// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crossborder.trust.Period;
import org.crossborder.trust.algorithm.AlgorithmTable;
import org.crossborder.trust.service.IdentityPeriod;
import org.crossborder.trust.service.TrustService;

/**
 * Paths found before, in one snapshot. A path depends on the time only through dates that stand in
 * certificates, in the services' identities and in the algorithm table; between two such dates it
 * is the same, so a decision never depends on what was asked before. At most {@value #MOST} are
 * kept.
 */
final class KnownPaths {
  static final int MOST = 2_048;
  private static final int MOST_IN_POOL = 10;

  private record Signer(X509Certificate target, List<X509Certificate> pool, String party) {}

  private record Known(Instant from, Instant until, List<Attempt> attempts) {
    boolean holdsAt(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }

  private final Map<Signer, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Signer, Known> eldest) {
          return size() > MOST;
        }
      };

  /**
   * The attempts for a question.
   *
   * @param services those of the recognised Party
   * @param find finds them anew
   */
  List<Attempt> attempts(
      RecognitionQuestion question, List<TrustService> services, Supplier<List<Attempt>> find) {
    if (question.pool().size() > MOST_IN_POOL) {
      return find.get();
    }
    Signer signer = new Signer(question.target(), question.pool(), question.recognisedParty());
    Known before;
    synchronized (known) {
      before = known.get(signer);
    }
    if (before != null && before.holdsAt(question.at())) {
      return before.attempts();
    }
    Known found = between(question, services, find.get());
    synchronized (known) {
      known.put(signer, found);
    }
    return found.attempts();
  }

  private static Known between(
      RecognitionQuestion question, List<TrustService> services, List<Attempt> attempts) {
    Instant from = Instant.MIN;
    Instant until = Instant.MAX;
    for (Instant date : (Iterable<Instant>) dates(question, services)::iterator) {
      if (date.isAfter(question.at())) {
        until = date.isBefore(until) ? date : until;
      } else {
        from = date.isAfter(from) ? date : from;
      }
    }
    return new Known(from, until, attempts);
  }

  /** Every moment from which on something may be different. */
  private static Stream<Instant> dates(RecognitionQuestion question, List<TrustService> services) {
    Stream<X509Certificate> certificates =
        Stream.concat(
            Stream.concat(Stream.of(question.target()), question.pool().stream()),
            services.stream().flatMap(service -> service.digitalIdentities().stream()));
    Stream<Period> periods =
        services.stream()
            .flatMap(service -> service.identityPeriods().stream())
            .map(IdentityPeriod::period);
    return Stream.of(
            certificates.flatMap(KnownPaths::dates),
            periods.flatMap(p -> Stream.concat(Stream.of(p.from()), p.end().stream())),
            AlgorithmTable.ends())
        .flatMap(dates -> dates);
  }

  /** A certificate's last second is valid as a whole. */
  private static Stream<Instant> dates(X509Certificate certificate) {
    return Stream.of(
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant().plusSeconds(1));
  }
}
