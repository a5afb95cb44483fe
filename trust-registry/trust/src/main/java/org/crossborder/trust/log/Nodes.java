// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log;

/** Where the hashes of complete subtrees come from: memory, a database, tiles. */
@FunctionalInterface
public interface Nodes {
  /** The hash of a complete subtree, which the log is large enough to have. */
  Hash at(NodeId id);
}
