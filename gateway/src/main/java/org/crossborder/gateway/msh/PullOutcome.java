// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

/** How an attempt to pull ended. */
public sealed interface PullOutcome {
  /** A message came; it has earned its receipt or its error, and there may be more. */
  record Came(String messageId) implements PullOutcome {}

  /** Nothing waits on the channel. */
  record Empty() implements PullOutcome {}

  /** Nothing could be pulled. */
  record Failed(String why) implements PullOutcome {}
}
