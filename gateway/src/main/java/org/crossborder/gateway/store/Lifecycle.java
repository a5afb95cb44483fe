// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.crossborder.gateway.store.State.ACCEPTED;
import static org.crossborder.gateway.store.State.ACKNOWLEDGED;
import static org.crossborder.gateway.store.State.APPLIED;
import static org.crossborder.gateway.store.State.DELIVERED;
import static org.crossborder.gateway.store.State.FAILED;
import static org.crossborder.gateway.store.State.HELD;
import static org.crossborder.gateway.store.State.JOINED;
import static org.crossborder.gateway.store.State.JOINING;
import static org.crossborder.gateway.store.State.QUARANTINED;
import static org.crossborder.gateway.store.State.READY;
import static org.crossborder.gateway.store.State.RECEIPTED;
import static org.crossborder.gateway.store.State.RECEIVED;
import static org.crossborder.gateway.store.State.REFUSED;
import static org.crossborder.gateway.store.State.REJECTED;
import static org.crossborder.gateway.store.State.SENDING;
import static org.crossborder.gateway.store.State.SPLIT;
import static org.crossborder.gateway.store.State.SUBMITTED;
import static org.crossborder.gateway.store.State.VALIDATED;

import java.util.Map;
import java.util.Set;

/**
 * The states that a message may go through, by what it carries and which way it goes. This is the
 * only place where they stand; the store lets no other transition pass.
 *
 * <p>FAILED to ACCEPTED or REJECTED: the receipts never came, yet the other Party's signed
 * acknowledgement did. It proves more than a receipt, so it counts.
 *
 * <p>VALIDATED or DELIVERED to REJECTED: valid, and yet the national side does not rely on it.
 */
@SuppressWarnings("ImmutableEnumChecker") // Map.of and Set.of are
public enum Lifecycle {
  OUTBOUND_DOCUMENT(
      Direction.OUTBOUND,
      Map.of(
          SUBMITTED, Set.of(SENDING),
          SENDING, Set.of(READY, RECEIPTED, FAILED, SPLIT),
          READY, Set.of(RECEIPTED, FAILED),
          SPLIT, Set.of(JOINING, RECEIPTED, FAILED),
          JOINING, Set.of(RECEIPTED, FAILED),
          RECEIPTED, Set.of(ACCEPTED, REJECTED),
          FAILED, Set.of(ACCEPTED, REJECTED)),
      Set.of(SUBMITTED, SENDING, READY, SPLIT, JOINING)),
  INBOUND_DOCUMENT(
      Direction.INBOUND,
      Map.of(
          RECEIVED, Set.of(VALIDATED, HELD, QUARANTINED, REJECTED),
          HELD, Set.of(VALIDATED, QUARANTINED, REJECTED),
          QUARANTINED, Set.of(VALIDATED, REJECTED),
          VALIDATED, Set.of(DELIVERED, REJECTED),
          DELIVERED, Set.of(ACKNOWLEDGED, REJECTED)),
      Set.of(RECEIVED, HELD, QUARANTINED, VALIDATED)),
  OUTBOUND_ACKNOWLEDGEMENT(
      Direction.OUTBOUND,
      Map.of(
          SUBMITTED, Set.of(SENDING),
          SENDING, Set.of(READY, RECEIPTED, FAILED, SPLIT),
          READY, Set.of(RECEIPTED, FAILED),
          SPLIT, Set.of(JOINING, RECEIPTED, FAILED),
          JOINING, Set.of(RECEIPTED, FAILED)),
      Set.of(SUBMITTED, SENDING, READY, SPLIT, JOINING)),
  INBOUND_ACKNOWLEDGEMENT(
      Direction.INBOUND, Map.of(RECEIVED, Set.of(APPLIED, REFUSED)), Set.of(RECEIVED)),
  /** What this Party states of a day (rule X06). */
  OUTBOUND_STATEMENT(
      Direction.OUTBOUND,
      Map.of(
          SUBMITTED, Set.of(SENDING),
          SENDING, Set.of(READY, RECEIPTED, FAILED, SPLIT),
          READY, Set.of(RECEIPTED, FAILED),
          SPLIT, Set.of(JOINING, RECEIPTED, FAILED),
          JOINING, Set.of(RECEIPTED, FAILED)),
      Set.of(SUBMITTED, SENDING, READY, SPLIT, JOINING)),
  /** What another Party states of a day. */
  INBOUND_STATEMENT(
      Direction.INBOUND, Map.of(RECEIVED, Set.of(APPLIED, REFUSED)), Set.of(RECEIVED)),
  /** A piece of an outbound message that is too large to go in one (ebMS 3.0 Part 2, 4). */
  OUTBOUND_FRAGMENT(
      Direction.OUTBOUND,
      Map.of(
          SUBMITTED, Set.of(SENDING, JOINED, FAILED),
          SENDING, Set.of(RECEIPTED, JOINED, FAILED)),
      Set.of(SUBMITTED, SENDING)),
  /** A piece of a message that is too large to come in one. */
  INBOUND_FRAGMENT(Direction.INBOUND, Map.of(RECEIVED, Set.of(JOINED, REFUSED)), Set.of(RECEIVED));

  private final Direction direction;
  private final Map<State, Set<State>> successors;
  private final Set<State> active;

  Lifecycle(Direction direction, Map<State, Set<State>> successors, Set<State> active) {
    this.direction = direction;
    this.successors = successors;
    this.active = active;
  }

  public Direction direction() {
    return direction;
  }

  /** The state that a message begins in. */
  public State first() {
    return direction == Direction.OUTBOUND ? SUBMITTED : RECEIVED;
  }

  /** Whether {@code to} may follow {@code from}. */
  public boolean allows(State from, State to) {
    return successors.getOrDefault(from, Set.of()).contains(to);
  }

  /**
   * Whether a person may have a message of this kind sent again that was given up. Nothing goes in
   * circles by itself, so it is no transition of those above.
   */
  public boolean mayBeginAgain(State from) {
    return this == OUTBOUND_DOCUMENT && from == FAILED;
  }

  /** Whether a message of this kind may come to be in {@code state}. */
  public boolean knows(State state) {
    return state == first() || successors.values().stream().anyMatch(next -> next.contains(state));
  }

  /** Whether the gateway itself has something to do while a message is in {@code state}. */
  public boolean isActive(State state) {
    return active.contains(state);
  }

  /** Whether messages of this kind carry a business document, not an acknowledgement of one. */
  public boolean carriesDocument() {
    return this == OUTBOUND_DOCUMENT || this == INBOUND_DOCUMENT;
  }
}
