// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outbound messages that were cut, and their fragments. */
public final class SplitMessages {
  private final JdbcClient jdbc;

  public SplitMessages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps how a message was cut, in the caller's transaction. */
  public void keep(SplitMessage split) {
    jdbc.sql(
            """
            insert into split_message (
              message, content, message_size, compressed_size, fragment_bytes, fragment_count, boundary,
              start)
            values (:message, :content, :messageSize, :compressedSize, :bytes, :count, :boundary, :start)
            """)
        .param("message", split.message())
        .param("content", split.content())
        .param("messageSize", split.messageSize())
        .param("compressedSize", split.compressedSize())
        .param("bytes", split.fragmentBytes())
        .param("count", split.fragmentCount())
        .param("boundary", split.boundary())
        .param("start", split.start())
        .update();
  }

  /** Says which piece of a source a message carries, in the caller's transaction. */
  public void add(UUID source, UUID fragment, int num) {
    jdbc.sql(
            "insert into outbound_fragment (message, source, num) values (:message, :source, :num)")
        .param("message", fragment)
        .param("source", source)
        .param("num", num)
        .update();
  }

  /** Lets nobody else count the receipts of a source until the caller's transaction ends. */
  public void lock(UUID source) {
    jdbc.sql("select message from split_message where message = :source for update")
        .param("source", source)
        .query(UUID.class)
        .single();
  }

  /** Which piece of which source a message carries. */
  public Optional<Piece> of(UUID fragment) {
    return jdbc.sql(
            """
            select s.*, f.num from split_message s join outbound_fragment f on f.source = s.message
            where f.message = :fragment
            """)
        .param("fragment", fragment)
        .query((row, number) -> new Piece(read(row), row.getInt("num")))
        .optional();
  }

  /** The messages that carry a source, in order. */
  public List<UUID> fragments(UUID source) {
    return jdbc.sql("select message from outbound_fragment where source = :source order by num")
        .param("source", source)
        .query(UUID.class)
        .list();
  }

  /** How far a source has come, if it was cut. */
  public Optional<Progress> progress(UUID source) {
    return jdbc.sql(
            """
            select s.fragment_count,
                   (select count(*) from outbound_fragment f join message m on m.id = f.message
                    where f.source = s.message and m.state = 'RECEIPTED') as receipted
            from split_message s where s.message = :source
            """)
        .param("source", source)
        .query((row, number) -> new Progress(row.getInt("receipted"), row.getInt("fragment_count")))
        .optional();
  }

  /** One piece of a source message; its place counts from 1. */
  public record Piece(SplitMessage source, int num) {}

  /** How many fragments there are, and how many of them have been receipted. */
  public record Progress(int receipted, int count) {
    /** Whether none is without a receipt. */
    public boolean isAll() {
      return receipted == count;
    }
  }

  private static SplitMessage read(ResultSet row) throws SQLException {
    return new SplitMessage(
        row.getObject("message", UUID.class),
        row.getObject("content", UUID.class),
        row.getLong("message_size"),
        FragmentGroupRow.longOrNull(row, "compressed_size"),
        row.getLong("fragment_bytes"),
        row.getInt("fragment_count"),
        row.getString("boundary"),
        row.getString("start"));
  }
}
