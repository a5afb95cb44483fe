// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crossborder.gateway.pmode.Impossible;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.PModes;
import org.crossborder.gateway.store.Backlog;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.MessageFilter;
import org.crossborder.gateway.store.MessageIds;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The Parties that this one exchanges with, or has messages for, as they stand now. */
@Component
final class Partners {
  private final Supplier<Optional<PModes>> pmodes;
  private final Backlog backlog;
  private final Store store;

  Partners(Supplier<Optional<PModes>> pmodes, Backlog backlog, Store store) {
    this.pmodes = pmodes;
    this.backlog = backlog;
    this.store = store;
  }

  /** All of them, by code. */
  List<Partner> all() {
    Optional<PModes> now = pmodes.get();
    List<Backlog.Waiting> waiting = backlog.waiting();
    Set<String> codes = new TreeSet<>();
    waiting.forEach(one -> codes.add(one.party()));
    now.ifPresent(
        modes -> {
          legs(modes).forEach(leg -> codes.add(other(modes, leg)));
          modes.impossible().forEach(one -> codes.add(other(modes, one)));
        });
    return codes.stream().map(code -> partner(code, now, waiting)).toList();
  }

  /** One of them. */
  Optional<Partner> find(String party) {
    return all().stream().filter(partner -> partner.party().equals(party)).findFirst();
  }

  private Partner partner(String party, Optional<PModes> now, List<Backlog.Waiting> waiting) {
    return new Partner(
        party,
        now.map(modes -> routes(party, modes)).orElse(List.of()),
        now.map(modes -> impossible(party, modes)).orElse(List.of()),
        waiting.stream().filter(one -> one.party().equals(party)).toList(),
        newest(party, Direction.OUTBOUND, State.ACCEPTED),
        newest(party, Direction.INBOUND, State.ACKNOWLEDGED));
  }

  private static List<Route> routes(String party, PModes modes) {
    return legs(modes)
        .filter(leg -> !leg.isTest() && other(modes, leg).equals(party))
        .map(leg -> Route.of(direction(modes, leg), leg))
        .distinct()
        .toList();
  }

  private static List<String> impossible(String party, PModes modes) {
    return modes.impossible().stream()
        .filter(one -> other(modes, one).equals(party))
        .map(Impossible::toString)
        .toList();
  }

  private static Stream<Leg> legs(PModes modes) {
    return modes.all().stream().flatMap(pmode -> pmode.legs().stream());
  }

  private static Direction direction(PModes modes, Leg leg) {
    return leg.sender().party().equals(modes.ownParty()) ? Direction.OUTBOUND : Direction.INBOUND;
  }

  private static String other(PModes modes, Leg leg) {
    return (direction(modes, leg) == Direction.OUTBOUND ? leg.receiver() : leg.sender()).party();
  }

  private static String other(PModes modes, Impossible one) {
    return one.exporter().equals(modes.ownParty()) ? one.importer() : one.exporter();
  }

  private @Nullable Instant newest(String party, Direction direction, State state) {
    return store
        .messages()
        .list(
            new MessageFilter(
                direction, state, null, null, party, null, MessageIds.NONE, null, null, 1))
        .stream()
        .map(StoredMessage::createdAt)
        .findFirst()
        .orElse(null);
  }
}
