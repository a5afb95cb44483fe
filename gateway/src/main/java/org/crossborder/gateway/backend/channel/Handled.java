// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What came of something that the national side has put into a channel. */
public sealed interface Handled {
  /**
   * It was taken.
   *
   * @param document the document that it became, or null
   */
  record Done(@Nullable UUID document, ObjectNode outcome) implements Handled {}

  /** It was refused, for good. */
  record Refused(ObjectNode outcome) implements Handled {}

  /**
   * It cannot be decided now, and may be later.
   *
   * @param why for the log
   */
  record Later(String why) implements Handled {}
}
