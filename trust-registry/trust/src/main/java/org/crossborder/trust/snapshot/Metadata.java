// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import java.time.Instant;

/** What every role's payload says about itself. */
public sealed interface Metadata permits RootMetadata, TimestampMetadata, SnapshotMetadata {
  Role type();

  long version();

  Instant issuedAt();

  Instant expires();
}
