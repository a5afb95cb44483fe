// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Published snapshots in the database; nothing is ever changed or removed. */
final class SnapshotStore {
  private static final String PUBLISHED =
      "select s.version, s.content, m.metadata from snapshot s"
          + " join snapshot_metadata m on m.version = s.version ";

  private final JdbcClient jdbc;

  SnapshotStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The version of the newest snapshot, whether it has been signed or not; 0 before the first. */
  long newestVersion() {
    return jdbc.sql("select coalesce(max(version), 0) from snapshot").query(Long.class).single();
  }

  void add(long version, long treeSize, Bytes content) {
    jdbc.sql("insert into snapshot (version, tree_size, content) values (?, ?, ?)")
        .params(version, treeSize, content.toArray())
        .update();
  }

  Bytes content(long version) {
    return new Bytes(
        jdbc.sql("select content from snapshot where version = ?")
            .param(version)
            .query((row, n) -> row.getBytes(1))
            .single());
  }

  /** Nobody else signs this snapshot or vouches for it until the transaction ends. */
  void lock(long version) {
    jdbc.sql("select version from snapshot where version = ? for update")
        .param(version)
        .query(Long.class)
        .optional();
  }

  void addMetadata(long version, String metadata) {
    jdbc.sql("insert into snapshot_metadata (version, metadata) values (?, ?)")
        .params(version, metadata)
        .update();
  }

  /** A snapshot that has been signed. */
  Optional<Published> published(long version) {
    return jdbc.sql(PUBLISHED + "where s.version = ?")
        .param(version)
        .query(
            (row, n) ->
                new Published(
                    row.getLong(1), new Bytes(row.getBytes(2)), Bytes.of(row.getString(3))))
        .optional();
  }
}
