// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Messages, their states and their history. Each change is fenced: it passes only if the message is
 * still as the caller saw it, so of two workers one wins and the other learns it.
 */
public interface MessageStore {

  /**
   * Adds a message.
   *
   * @throws org.springframework.dao.DuplicateKeyException if one with this MessageId and direction
   *     is there
   */
  StoredMessage add(NewMessage message);

  Optional<StoredMessage> find(UUID id);

  Optional<StoredMessage> find(Direction direction, String messageId);

  /** Documents, newest first; acknowledgements are not listed. */
  List<StoredMessage> list(MessageFilter filter);

  List<StoredPart> parts(UUID id);

  /** What the producer has set beyond what every message has. */
  MessageHeader header(UUID id);

  /** All that happened to a message, in order. */
  List<HistoryEvent> history(UUID id);

  /**
   * Takes up to {@code maximum} due messages to work on. Until {@code lease} has passed nobody else
   * gets them; a SUBMITTED message is SENDING from here on.
   *
   * @param worker who takes them
   */
  List<StoredMessage> claim(
      Set<Lifecycle> lifecycles, int maximum, String worker, Duration lease, Instant now);

  /** The same of messages that go to one Party. */
  List<StoredMessage> claim(
      Set<Lifecycle> lifecycles,
      String recipient,
      int maximum,
      String worker,
      Duration lease,
      Instant now);

  /** ISO codes of the Parties that due messages go to, whoever waits longest first. */
  List<String> recipientsDue(Set<Lifecycle> lifecycles, Instant now);

  /**
   * Moves a message on and gives it back.
   *
   * @param due when to work on it next, if {@code to} is an active state
   * @return the message after the change, or empty if it is no longer as {@code seen}
   * @throws IllegalArgumentException if the lifecycle does not allow it
   */
  Optional<StoredMessage> move(
      StoredMessage seen, State to, String detail, Instant due, Instant now);

  /** Moves a message on; in an active state it is due at once. */
  default Optional<StoredMessage> move(StoredMessage seen, State to, String detail, Instant now) {
    return move(seen, to, detail, now, now);
  }

  /**
   * Begins again to send what was given up, under the same MessageId.
   *
   * @param expiresAt when it is given up the next time
   * @return the message after the change, or empty if it is no longer as {@code seen}
   * @throws IllegalArgumentException if the lifecycle does not allow it
   */
  Optional<StoredMessage> beginAgain(
      StoredMessage seen, String detail, Instant expiresAt, Instant now);

  /**
   * Gives a message back in its state, to be tried again at {@code due}.
   *
   * @return the message after the change, or empty if it is no longer as {@code seen}
   */
  Optional<StoredMessage> retry(StoredMessage seen, String error, Instant due, Instant now);

  /** Gives a message back in its state until {@code due}, without a line in its history. */
  void postpone(StoredMessage seen, Instant due);

  /**
   * Makes an active message due at once; who works on it loses it, so that what has changed about
   * it is seen.
   */
  void hasten(UUID id, Instant now);

  /** Makes due at once all messages in a state that nobody works on. */
  int hasten(State state, Instant now);

  /**
   * Whether who claimed a message still has it. To be asked right before each effect outside the
   * database: the one who asks may have been stopped for an hour, and another may have taken it.
   */
  boolean isHeld(StoredMessage claimed, Instant now);

  /**
   * Notes what has been found out about the document that a message carries.
   *
   * @return the message with it, or empty if it is no longer as {@code seen}
   */
  Optional<StoredMessage> describe(StoredMessage seen, CarriedDocument document);

  /** Adds a line to a message's history that changes nothing else. */
  void note(UUID id, String detail, Instant now);

  /** Makes due at once what {@code worker}, now dead, had taken. */
  int release(String worker, Instant now);
}
