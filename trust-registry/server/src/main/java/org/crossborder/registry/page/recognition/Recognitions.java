// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.recognition;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.crossborder.registry.page.Promise;
import org.crossborder.registry.page.Reading;
import org.crossborder.registry.page.Standing;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;

/** What recognises what at one time; of several clauses for a direction, the most telling. */
final class Recognitions {
  private static final Comparator<Recognition> MOST_TELLING_FIRST =
      Comparator.comparing(Recognition::standing)
          .thenComparing(recognition -> recognition.promise().clause().minimumReferenceLevel());

  private final Map<Direction, Recognition> byDirection = new HashMap<>();
  private final Map<String, Set<ServiceType>> granted;

  private Recognitions(Map<String, Set<ServiceType>> granted) {
    this.granted = granted;
  }

  /** A clause with its standing. */
  record Recognition(Promise promise, Standing standing) {}

  static Recognitions at(Reading reading, Instant at, Predicate<Direction> shown) {
    Recognitions recognitions = new Recognitions(granted(reading, at));
    reading
        .promises()
        .forEach(promise -> recognitions.add(new Recognition(promise, promise.at(at)), shown));
    return recognitions;
  }

  Optional<Recognition> of(Direction direction) {
    return Optional.ofNullable(byDirection.get(direction));
  }

  Set<Direction> directions() {
    return byDirection.keySet();
  }

  boolean inForce(Direction direction) {
    return of(direction).filter(found -> found.standing() == Standing.IN_FORCE).isPresent();
  }

  /** Whether a granted service stands behind the recognition; without one nothing profits by it. */
  boolean hasService(Recognition recognition) {
    Clause clause = recognition.promise().clause();
    return clause.serviceTypes().stream()
        .anyMatch(granted.getOrDefault(clause.recognised(), Set.of())::contains);
  }

  private void add(Recognition recognition, Predicate<Direction> shown) {
    Clause clause = recognition.promise().clause();
    clause.documentTypes().stream()
        .map(type -> new Direction(clause.recogniser(), clause.recognised(), type))
        .filter(shown)
        .forEach(
            direction ->
                byDirection.merge(
                    direction,
                    recognition,
                    (a, b) -> MOST_TELLING_FIRST.compare(a, b) <= 0 ? a : b));
  }

  private static Map<String, Set<ServiceType>> granted(Reading reading, Instant at) {
    return reading.snapshot().services().stream()
        .filter(service -> isGranted(service, at))
        .collect(
            Collectors.groupingBy(
                TrustService::party, Collectors.mapping(TrustService::type, Collectors.toSet())));
  }

  private static boolean isGranted(TrustService service, Instant at) {
    return service.statusHistory().stream()
        .anyMatch(s -> s.status() == ServiceStatus.GRANTED && s.period().contains(at));
  }
}
