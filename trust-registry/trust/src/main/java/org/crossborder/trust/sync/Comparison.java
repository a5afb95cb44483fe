// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

/** How a checkpoint that somebody else holds stands to one's own. */
public enum Comparison {
  /** The same tree. */
  SAME,
  /** One's own tree continues the other. */
  OLDER,
  /** The other tree continues one's own, as the registry's tiles prove. */
  NEWER,
  /** Both are signed, and neither continues the other: somebody is shown another log. */
  SPLIT_VIEW,
  /** It is newer; the registry's tiles do not prove, or not yet, that it continues one's own. */
  UNPROVEN,
  /** Not signed by the log and enough witnesses, or there is no log of one's own yet. */
  NOT_COMPARABLE
}
