// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import java.time.Instant;

/** The payload of the role snapshot: the exact bytes of the snapshot with the same version. */
public record SnapshotMetadata(
    Role type, long version, Instant issuedAt, Instant expires, Pin content) implements Metadata {}
