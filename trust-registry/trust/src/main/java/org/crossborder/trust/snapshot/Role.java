// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The roles that the root names keys for: those of The Update Framework, and one of our own. */
public enum Role {
  /** Names the keys of all roles; held by the Parties, offline. */
  @JsonProperty("root")
  ROOT,
  /** Vouches, every half a minute, for what the newest snapshot is. */
  @JsonProperty("timestamp")
  TIMESTAMP,
  /** Signs each published snapshot. */
  @JsonProperty("snapshot")
  SNAPSHOT,
  /** Signs answers to recognition questions; no metadata, and no relying party's snapshot. */
  @JsonProperty("answer")
  ANSWER
}
