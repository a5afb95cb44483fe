// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.checklist;

import java.util.EnumSet;
import java.util.Set;
import org.crossborder.conformance.readiness.answer.Reply;

/** How a question may be answered. */
public enum Scale {
  /** Yes, partially, no. */
  CHOICE,
  /** High (70 to 100 %), medium (20 to 69 %), low or none (0 to 19 %). */
  BAND,
  /** In words only. */
  TEXT;

  /** The replies that there are. */
  public Set<Reply> replies() {
    return switch (this) {
      case CHOICE -> EnumSet.of(Reply.YES, Reply.PARTIALLY, Reply.NO, Reply.NOT_APPLICABLE);
      case BAND -> EnumSet.of(Reply.HIGH, Reply.MEDIUM, Reply.LOW, Reply.NOT_APPLICABLE);
      case TEXT -> EnumSet.of(Reply.STATED, Reply.NOT_APPLICABLE);
    };
  }
}
