// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.list;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.publication.Bytes;

/** Published lists in the database; none is ever changed or removed. */
final class ListStore {
  private static final String COLUMNS =
      "select version, name, issued_at, content from trusted_list";

  private final Database database;

  ListStore(Database database) {
    this.database = database;
  }

  /** All lists of a version; none if they have not been made. */
  List<PublishedList> version(long version) {
    return database
        .jdbc()
        .sql(COLUMNS + " where version = ?")
        .param(version)
        .query(
            (row, n) ->
                list(
                    row.getLong(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class),
                    row.getBytes(4)))
        .list();
  }

  /** One list of a version. */
  Optional<PublishedList> version(long version, String name) {
    return database
        .jdbc()
        .sql(COLUMNS + " where version = ? and name = ?")
        .params(version, name)
        .query(
            (row, n) ->
                list(
                    row.getLong(1),
                    row.getString(2),
                    row.getObject(3, OffsetDateTime.class),
                    row.getBytes(4)))
        .optional();
  }

  /** Adds all lists of a version, or none. */
  void add(List<PublishedList> lists) {
    database.durably(
        () -> {
          lists.forEach(this::add);
          return lists.size();
        });
  }

  private void add(PublishedList list) {
    database
        .jdbc()
        .sql("insert into trusted_list (version, name, issued_at, content) values (?, ?, ?, ?)")
        .params(
            list.version(),
            list.name(),
            list.issuedAt().atOffset(ZoneOffset.UTC),
            list.content().toArray())
        .update();
  }

  private static PublishedList list(
      long version, String name, OffsetDateTime issuedAt, byte[] content) {
    return new PublishedList(version, name, issuedAt.toInstant(), new Bytes(content));
  }
}
