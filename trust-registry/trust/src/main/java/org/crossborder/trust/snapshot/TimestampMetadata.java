// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import java.time.Instant;

/** The payload of the role timestamp: which snapshot metadata is the newest. */
public record TimestampMetadata(
    Role type, long version, Instant issuedAt, Instant expires, Pin snapshot) implements Metadata {}
