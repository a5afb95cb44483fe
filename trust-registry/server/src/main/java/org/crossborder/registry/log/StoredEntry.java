// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import java.time.Instant;
import org.crossborder.trust.log.LogEntry;

/**
 * An entry of the log, where it stands.
 *
 * @param index how many entries were there before it
 * @param recordedAt as the entry itself says
 */
public record StoredEntry(long index, Instant recordedAt, LogEntry entry) {}
