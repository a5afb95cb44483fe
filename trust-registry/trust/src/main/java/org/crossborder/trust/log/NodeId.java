// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log;

/**
 * A node over a complete subtree of 2^{@code level} entries, counted from the left within its
 * level. It never changes while the log grows.
 */
public record NodeId(int level, long index) {
  /** The first entry after the subtree. */
  public long end() {
    return (index + 1) << level;
  }
}
