// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds. It is written last: a directory without it holds no whole backup.
 *
 * @param format of this file
 * @param party ISO code of the Party whose gateway it was
 * @param at when the database was copied; what came later is not in it
 * @param databaseSha256 of {@code database.zip}; null where PostgreSQL holds the database, whose
 *     own tools copy it
 * @param files how many files beside it
 * @param bytes how many bytes these have
 */
public record Manifest(
    String format,
    String party,
    Instant at,
    @Nullable String databaseSha256,
    long files,
    long bytes) {
  static final String FORMAT = "urn:crossborder:backup:1";
  static final String FILE = "manifest.json";
  static final String DATABASE = "database.zip";
}
