// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.splitting;

import java.util.Objects;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageFragment;
import org.crossborder.gateway.ebms.MessageFragment.SourceCompression;
import org.crossborder.gateway.ebms.MessageFragment.SourceHeader;
import org.crossborder.gateway.store.FragmentGroup.SourceFacts;
import org.crossborder.gateway.store.FragmentGroups.Extent;
import org.jspecify.annotations.Nullable;

/**
 * The fragments of a group say one thing of their source message (ebMS 3.0 Part 2, 4.3 and 4.6).
 * The text lets each be said once; implementations repeat it in every fragment. So what is repeated
 * alike is taken, and what is said anew and otherwise is the error that the text has for it.
 */
final class GroupConsistency {
  private GroupConsistency() {}

  /** All that is known when this fragment has been heard, or why it contradicts the others. */
  static SourceFacts heard(SourceFacts known, Extent extent, MessageFragment said)
      throws FragmentRefused {
    SourceHeader header = said.messageHeader();
    SourceCompression compression = said.compression();
    SourceFacts facts =
        new SourceFacts(
            one(
                "MessageSize",
                ErrorCode.DUPLICATE_MESSAGE_SIZE,
                known.messageSize(),
                said.messageSize()),
            one(
                "FragmentCount",
                ErrorCode.DUPLICATE_FRAGMENT_COUNT,
                known.fragmentCount(),
                said.fragmentCount()),
            one(
                "MessageHeader/Boundary",
                ErrorCode.DUPLICATE_MESSAGE_HEADER,
                known.boundary(),
                header == null ? null : header.boundary()),
            one(
                "MessageHeader/Start",
                ErrorCode.DUPLICATE_MESSAGE_HEADER,
                known.start(),
                header == null ? null : header.start()),
            one("Action", ErrorCode.DUPLICATE_ACTION, known.action(), said.action()),
            one(
                "CompressionAlgorithm",
                ErrorCode.DUPLICATE_COMPRESSION_INFO,
                known.compression(),
                compression == null ? null : compression.algorithm()),
            one(
                "CompressedMessageSize",
                ErrorCode.DUPLICATE_COMPRESSION_INFO,
                known.compressedSize(),
                compression == null ? null : compression.size()));
    requireCount(facts, Math.max(extent.highest(), said.fragmentNum()), said);
    return facts;
  }

  private static <T> @Nullable T one(
      String name, ErrorCode code, @Nullable T known, @Nullable T said) throws FragmentRefused {
    if (known != null && said != null && !known.equals(said)) {
      throw FragmentRefused.withGroup(
          code,
          "Fragments of this group say %s '%s' and '%s'; the group is rejected."
              .formatted(name, known, said));
    }
    return known == null ? said : known;
  }

  /** The count is at fault if this fragment has brought it, else the number. */
  private static void requireCount(SourceFacts facts, int highest, MessageFragment said)
      throws FragmentRefused {
    Integer count = facts.fragmentCount();
    if (count == null || highest <= count) {
      return;
    }
    boolean numberIsItsOwn = said.fragmentNum() == highest;
    throw FragmentRefused.withGroup(
        numberIsItsOwn ? ErrorCode.BAD_FRAGMENT_NUM : ErrorCode.BAD_FRAGMENT_COUNT,
        numberIsItsOwn
            ? "FragmentNum %d is above FragmentCount %d; the group is rejected."
                .formatted(highest, count)
            : "FragmentCount %d is below FragmentNum %d, which has come; the group is rejected."
                .formatted(count, highest));
  }

  /** Whether all fragments have come. */
  static boolean isComplete(SourceFacts facts, int fragments) {
    return Objects.equals(facts.fragmentCount(), fragments);
  }
}
