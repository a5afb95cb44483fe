// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.List;

/**
 * Told of each change of a message, in the transaction that makes it; what it throws undoes the
 * change. Everything that happens to a message passes here, whoever does it.
 */
public interface MessageChanges {
  /** Told of nothing. */
  MessageChanges NOBODY = all(List.of());

  default void added(StoredMessage message) {}

  /**
   * A message went on to its next state.
   *
   * @param before as it was
   */
  default void moved(StoredMessage before, State to, Instant now) {}

  /** A message is to be tried again in its state. */
  default void retried(StoredMessage before) {}

  /** Each of these in turn. */
  static MessageChanges all(List<MessageChanges> each) {
    return new MessageChanges() {
      @Override
      public void added(StoredMessage message) {
        each.forEach(one -> one.added(message));
      }

      @Override
      public void moved(StoredMessage before, State to, Instant now) {
        each.forEach(one -> one.moved(before, to, now));
      }

      @Override
      public void retried(StoredMessage before) {
        each.forEach(one -> one.retried(before));
      }
    };
  }
}
