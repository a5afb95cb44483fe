// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.store.FragmentGroup;
import org.crossborder.gateway.store.FragmentGroup.SourceFacts;
import org.crossborder.gateway.store.FragmentGroups;
import org.crossborder.gateway.store.FragmentGroups.Extent;
import org.crossborder.gateway.store.GroupState;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;

/**
 * Adds a fragment to its group, or says why not (ebMS 3.0 Part 2, 4.6). It holds the group's lock,
 * so that of two last fragments one knows that it is the last.
 */
final class GroupAdmission {
  private final Store store;
  private final FragmentGroups groups;
  private final StorageSpace space;

  GroupAdmission(Store store, StorageSpace space) {
    this.store = store;
    this.groups = store.fragmentGroups();
    this.space = space;
  }

  /** What became of a fragment. */
  enum Outcome {
    /** Others are yet to come. */
    ADDED,
    /** It was the last. */
    COMPLETE,
    /** The same message has been added before. */
    KNOWN
  }

  /** An outcome, or a refusal; nothing has been written then. */
  private record Result(Outcome outcome, Optional<FragmentRefused> refused) {}

  Outcome admit(FragmentMessage message, MessageFragment fragment) throws FragmentRefused {
    Result result = store.inTransaction(() -> tried(message, fragment));
    if (result.refused().isPresent()) {
      throw result.refused().get();
    }
    return result.outcome();
  }

  private Result tried(FragmentMessage message, MessageFragment fragment) {
    try {
      return new Result(locked(message, fragment), Optional.empty());
    } catch (FragmentRefused e) {
      return new Result(Outcome.KNOWN, Optional.of(e));
    }
  }

  private Outcome locked(FragmentMessage message, MessageFragment fragment) throws FragmentRefused {
    FragmentGroup group = groups.lock(message.sender(), fragment.groupId()).orElseThrow();
    if (isKnown(group, message, fragment)) {
      return Outcome.KNOWN;
    }
    requireOpen(group, fragment);
    Extent extent = groups.extent(group);
    SourceFacts facts = GroupConsistency.heard(group.facts(), extent, fragment);
    space.requireBounds(facts, group.fragmentBytes() + message.piece().size());
    return add(group, message, fragment, facts, extent);
  }

  /** A fragment of this number is either the same message again, or EBMS:0046. */
  private boolean isKnown(FragmentGroup group, FragmentMessage message, MessageFragment fragment)
      throws FragmentRefused {
    Optional<UUID> before = groups.fragment(group, fragment.fragmentNum());
    if (before.isEmpty()) {
      return false;
    }
    String messageId = store.messages().find(before.get()).orElseThrow().messageId();
    if (messageId.equals(message.message().messageId())) {
      return true;
    }
    String detail =
        "Fragment %d of group %s has come before, in message %s"
            .formatted(fragment.fragmentNum(), fragment.groupId(), messageId);
    if (group.state() == GroupState.OPEN) {
      throw FragmentRefused.withGroup(
          ErrorCode.DUPLICATE_FRAGMENT, detail + "; the group is rejected.");
    }
    requireOpenOrWhole(group);
    throw FragmentRefused.alone(ErrorCode.DUPLICATE_FRAGMENT, detail + ".");
  }

  private void requireOpen(FragmentGroup group, MessageFragment fragment) throws FragmentRefused {
    requireOpenOrWhole(group);
    if (group.state() != GroupState.OPEN) {
      throw FragmentRefused.alone(
          ErrorCode.BAD_FRAGMENT_NUM,
          "FragmentNum %d is above FragmentCount; the source message is complete without it."
              .formatted(fragment.fragmentNum()));
    }
  }

  private void requireOpenOrWhole(FragmentGroup group) throws FragmentRefused {
    if (group.state() == GroupState.REJECTED) {
      throw FragmentRefused.alone(
          ErrorCode.BAD_FRAGMENT_GROUP,
          "Group %s was rejected; nothing more of it is taken. Send the message anew, as another group."
              .formatted(group.groupId()));
    }
    boolean late = group.state() == GroupState.OPEN && !now().isBefore(group.expiresAt());
    if (group.state() == GroupState.EXPIRED || late) {
      throw FragmentRefused.alone(
          ErrorCode.RECEIVE_INTERVAL_EXCEEDED,
          "The first fragment of group %s came at %s; the last had to come until %s."
              .formatted(group.groupId(), group.openedAt(), group.expiresAt()));
    }
  }

  private Outcome add(
      FragmentGroup group,
      FragmentMessage message,
      MessageFragment fragment,
      SourceFacts facts,
      Extent extent) {
    StoredMessage stored = store.messages().add(message.newMessage());
    store.envelopes().keep(stored.id(), message.envelope());
    groups.add(group, message.fragment(fragment.fragmentNum()));
    groups.note(group, facts);
    if (GroupConsistency.isComplete(facts, extent.count() + 1)) {
      groups.move(group, GroupState.COMPLETE);
      return Outcome.COMPLETE;
    }
    store.messages().postpone(stored, group.expiresAt());
    return Outcome.ADDED;
  }

  private Instant now() {
    return store.clock().instant();
  }
}
