// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The roles whose keys sign metadata, as in The Update Framework. */
public enum Role {
  /** Names the keys of all roles; held by the Parties, offline. */
  @JsonProperty("root")
  ROOT,
  /** Vouches, every half a minute, for what the newest snapshot is. */
  @JsonProperty("timestamp")
  TIMESTAMP,
  /** Signs each published snapshot. */
  @JsonProperty("snapshot")
  SNAPSHOT
}
