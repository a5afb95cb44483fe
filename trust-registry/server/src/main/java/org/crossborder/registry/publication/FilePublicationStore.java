// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Publications in the database; nothing is ever changed or removed but the one timestamp. */
final class FilePublicationStore {
  private final JdbcClient jdbc;

  FilePublicationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Published> newest() {
    return jdbc.sql(
            "select version, content, metadata from publication order by version desc limit 1")
        .query((row, n) -> published(row.getLong(1), row.getBytes(2), row.getBytes(3)))
        .optional();
  }

  Optional<Published> version(long version) {
    return jdbc.sql("select version, content, metadata from publication where version = ?")
        .param(version)
        .query((row, n) -> published(row.getLong(1), row.getBytes(2), row.getBytes(3)))
        .optional();
  }

  void add(Published publication) {
    jdbc.sql("insert into publication (version, content, metadata) values (?, ?, ?)")
        .params(
            publication.version(),
            publication.content().toArray(),
            publication.metadata().toArray())
        .update();
  }

  /** The next version of the timestamp metadata; each is given out once. */
  long nextTimestampVersion() {
    jdbc.sql("update timestamp_version set version = version + 1").update();
    return jdbc.sql("select version from timestamp_version").query(Long.class).single();
  }

  private static Published published(long version, byte[] content, byte[] metadata) {
    return new Published(version, new Bytes(content), new Bytes(metadata));
  }
}
