// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.reconciliation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.Reconciliation;
import org.crossborder.gateway.store.Reconciliation.Difference;
import org.crossborder.gateway.store.Reconciliation.Kind;

/**
 * Holds two statements about the same day against each other (rule X06). What the sender calls
 * pending is no difference either way: its receipt may be on its way.
 */
final class Comparison {
  private Comparison() {}

  /** Both directions, as the Party of {@code own} sees them. */
  static List<Reconciliation> of(
      Statement own, Statement theirs, UUID carriedBy, Instant comparedAt) {
    return List.of(
        reconciliation(own, own, theirs, Direction.OUTBOUND, carriedBy, comparedAt),
        reconciliation(own, theirs, own, Direction.INBOUND, carriedBy, comparedAt));
  }

  private static Reconciliation reconciliation(
      Statement own,
      Statement sender,
      Statement receiver,
      Direction direction,
      UUID carriedBy,
      Instant comparedAt) {
    return new Reconciliation(
        own.day(),
        own.counterparty(),
        direction,
        comparedAt,
        carriedBy,
        sender.sent(),
        sender.delivered().size(),
        sender.failed().size(),
        sender.pending().size(),
        receiver.received().size(),
        differences(sender, receiver));
  }

  private static List<Difference> differences(Statement sender, Statement receiver) {
    Set<String> received = new HashSet<>(receiver.received());
    List<Difference> differences = new ArrayList<>();
    sender.delivered().stream()
        .filter(id -> !received.contains(id))
        .forEach(id -> differences.add(new Difference(id, Kind.NOT_RECEIVED)));
    sender.failed().stream()
        .filter(received::contains)
        .forEach(id -> differences.add(new Difference(id, Kind.GIVEN_UP_BUT_RECEIVED)));
    sender.unaccounted().forEach(id -> differences.add(new Difference(id, Kind.UNACCOUNTED)));
    received.removeAll(sent(sender));
    received.forEach(id -> differences.add(new Difference(id, Kind.NOT_SENT)));
    return differences;
  }

  private static Set<String> sent(Statement sender) {
    Set<String> sent = new HashSet<>(sender.delivered());
    sent.addAll(sender.failed());
    sent.addAll(sender.pending());
    sent.addAll(sender.unaccounted());
    return sent;
  }
}
