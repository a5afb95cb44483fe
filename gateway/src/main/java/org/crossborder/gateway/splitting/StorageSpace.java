// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.io.IOException;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.store.FragmentGroup.SourceFacts;
import org.crossborder.gateway.store.FragmentGroups.OpenGroups;
import org.crossborder.gateway.store.FragmentStore;

/**
 * Whether there is space for all that a fragment announces (ebMS 3.0 Part 2, 4.6, EBMS:0054): on
 * the disk, and in the share of its sender. It is asked before a byte is stored.
 */
final class StorageSpace {
  private final FragmentStore bytes;
  private final JoiningLimits limits;

  StorageSpace(FragmentStore bytes, JoiningLimits limits) {
    this.bytes = bytes;
    this.limits = limits;
  }

  /** Before a group is opened. */
  void requireFor(MessageFragment first, long size, OpenGroups open)
      throws FragmentRefused, IOException {
    if (open.count() >= limits.openGroups()) {
      throw full("%d messages in fragments are on their way from you".formatted(open.count()));
    }
    long announced = Math.max(size, announced(first));
    if (open.bytes() + announced > limits.openBytes()) {
      throw full(
          "With this one your messages in fragments would take %d bytes, and %d is the most"
              .formatted(open.bytes() + announced, limits.openBytes()));
    }
    long joined = first.messageSize() == null ? 0 : first.messageSize();
    requireOnDisk(announced + joined);
  }

  /** Before a fragment is stored. */
  void requireFor(long size) throws FragmentRefused, IOException {
    requireOnDisk(size);
  }

  /** What the group says of itself must stay within the bounds of one message. */
  void requireBounds(SourceFacts facts, long received) throws FragmentRefused {
    Integer count = facts.fragmentCount();
    if (count != null && count > limits.fragments()) {
      throw FragmentRefused.withGroup(
          ErrorCode.BAD_FRAGMENT_COUNT,
          "FragmentCount is %d; this gateway takes %d at most. Use larger fragments."
              .formatted(count, limits.fragments()));
    }
    Long size = facts.messageSize();
    if (size != null && size > limits.messageBytes()) {
      throw FragmentRefused.withGroup(
          ErrorCode.PROCESSING_MODE_MISMATCH,
          "MessageSize is %d; this gateway takes source messages of %d bytes at most."
              .formatted(size, limits.messageBytes()));
    }
    Long travels = facts.compression() == null ? size : facts.compressedSize();
    if (travels != null && received > travels) {
      throw FragmentRefused.withGroup(
          ErrorCode.VALUE_INCONSISTENT,
          "The fragments have %d bytes so far, and were announced to have %d."
              .formatted(received, travels));
    }
  }

  private void requireOnDisk(long needed) throws FragmentRefused, IOException {
    if (bytes.usableBytes() - limits.reserveBytes() < needed) {
      throw full("There is no disk space for the %d bytes that it takes".formatted(needed));
    }
  }

  private static long announced(MessageFragment fragment) {
    if (fragment.compression() != null) {
      return fragment.compression().size();
    }
    return fragment.messageSize() == null ? 0 : fragment.messageSize();
  }

  private static FragmentRefused full(String why) {
    return FragmentRefused.alone(
        ErrorCode.OUT_OF_STORAGE_SPACE, why + ". Send the fragment again later.");
  }
}
