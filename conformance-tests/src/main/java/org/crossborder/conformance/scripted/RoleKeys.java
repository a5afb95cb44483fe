// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.scripted;

/** The online keys of a registry. */
public record RoleKeys(MetadataKey timestamp, MetadataKey snapshot) {
  /** New ones. */
  public static RoleKeys make() {
    return new RoleKeys(MetadataKey.make(), MetadataKey.make());
  }

  /** The same with another's timestamp key. */
  RoleKeys withTimestampOf(RoleKeys other) {
    return new RoleKeys(other.timestamp, snapshot);
  }

  /** The same with another's snapshot key. */
  RoleKeys withSnapshotOf(RoleKeys other) {
    return new RoleKeys(timestamp, other.snapshot);
  }
}
