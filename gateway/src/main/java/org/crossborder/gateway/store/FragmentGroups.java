// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.store.FragmentGroup.SourceFacts;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Groups of received fragments. Who changes one holds its lock in the same transaction, so that
 * fragments which arrive at once are counted one after the other.
 */
public final class FragmentGroups {
  private final JdbcClient jdbc;

  public FragmentGroups(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Opens a group in the caller's transaction.
   *
   * @throws org.springframework.dao.DuplicateKeyException if its sender has one of this GroupId
   */
  public void open(FragmentGroup group) {
    jdbc.sql(
            """
            insert into fragment_group (
              id, sender, recipient, group_id, agreement, state, signer, fragment_bytes, opened_at,
              expires_at)
            values (
              :id, :sender, :recipient, :groupId, :agreement, :state, :signer, 0, :openedAt,
              :expiresAt)
            """)
        .param("id", group.id())
        .param("sender", group.sender())
        .param("recipient", group.recipient())
        .param("groupId", group.groupId())
        .param("agreement", group.agreement())
        .param("state", group.state().name())
        .param("signer", group.signer())
        .param("openedAt", Times.of(group.openedAt()))
        .param("expiresAt", Times.of(group.expiresAt()))
        .update();
  }

  /** The group, locked until the caller's transaction ends. */
  public Optional<FragmentGroup> lock(String sender, String groupId) {
    return jdbc.sql(
            "select * from fragment_group where sender = :sender and group_id = :groupId for"
                + " update")
        .param("sender", sender)
        .param("groupId", groupId)
        .query(FragmentGroupRow::group)
        .optional();
  }

  /** The group of a received fragment. */
  public Optional<FragmentGroup> of(UUID fragment) {
    return jdbc.sql(
            """
            select g.* from fragment_group g join inbound_fragment f on f.fragment_group = g.id
            where f.message = :fragment
            """)
        .param("fragment", fragment)
        .query(FragmentGroupRow::group)
        .optional();
  }

  /**
   * Adds a fragment, in the caller's transaction.
   *
   * @throws org.springframework.dao.DuplicateKeyException if one of this number is there
   */
  public void add(FragmentGroup group, ReceivedFragment fragment) {
    jdbc.sql(
            """
            insert into inbound_fragment (message, fragment_group, num, size, content_id, mime_type)
            values (:message, :group, :num, :size, :contentId, :mimeType)
            """)
        .param("message", fragment.message())
        .param("group", group.id())
        .param("num", fragment.num())
        .param("size", fragment.size())
        .param("contentId", fragment.contentId())
        .param("mimeType", fragment.mimeType())
        .update();
    jdbc.sql("update fragment_group set fragment_bytes = fragment_bytes + :size where id = :id")
        .param("size", fragment.size())
        .param("id", group.id())
        .update();
  }

  /** The fragments that have come, in order. */
  public List<ReceivedFragment> fragments(FragmentGroup group) {
    return jdbc.sql(
            """
            select message, num, size, content_id, mime_type from inbound_fragment
            where fragment_group = :group order by num
            """)
        .param("group", group.id())
        .query(FragmentGroupRow::fragment)
        .list();
  }

  /** The messages that brought the fragments of a joined source, in order. */
  public List<UUID> fragments(UUID source) {
    return jdbc.sql(
            """
            select f.message from inbound_fragment f
            join fragment_group g on g.id = f.fragment_group
            where g.source = :source and g.state = 'JOINED'
            order by f.num
            """)
        .param("source", source)
        .query(UUID.class)
        .list();
  }

  /** How much of a group has come. */
  public Extent extent(FragmentGroup group) {
    return jdbc.sql(
            """
            select count(*) as fragments, coalesce(max(num), 0) as highest from inbound_fragment
            where fragment_group = :group
            """)
        .param("group", group.id())
        .query((row, number) -> new Extent(row.getInt("fragments"), row.getInt("highest")))
        .single();
  }

  /** The message that brought a fragment, if it has come. */
  public Optional<UUID> fragment(FragmentGroup group, int num) {
    return jdbc.sql(
            "select message from inbound_fragment where fragment_group = :group and num = :num")
        .param("group", group.id())
        .param("num", num)
        .query(UUID.class)
        .optional();
  }

  /** Whether bytes of the fragment store are of use: those that wait to be joined, or are sent. */
  public boolean isOwned(UUID bytes) {
    return jdbc.sql(
                """
                select (select count(*) from inbound_fragment f join message m on m.id = f.message
                        where f.message = :bytes and m.state = 'RECEIVED')
                     + (select count(*) from split_message s join message m on m.id = s.message
                        where s.content = :bytes and m.state in ('SPLIT', 'JOINING'))
                """)
            .param("bytes", bytes)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Notes what its fragments have said of the source message. */
  public void note(FragmentGroup group, SourceFacts facts) {
    jdbc.sql(
            """
            update fragment_group
            set message_size = :messageSize, fragment_count = :fragmentCount,
                boundary = :boundary, start = :start, action = :action,
                compression = :compression, compressed_size = :compressedSize
            where id = :id
            """)
        .param("messageSize", facts.messageSize())
        .param("fragmentCount", facts.fragmentCount())
        .param("boundary", facts.boundary())
        .param("start", facts.start())
        .param("action", facts.action())
        .param("compression", facts.compression())
        .param("compressedSize", facts.compressedSize())
        .param("id", group.id())
        .update();
  }

  /** Moves a group on, if it is still as seen. */
  public boolean move(FragmentGroup seen, GroupState to) {
    return jdbc.sql("update fragment_group set state = :to where id = :id and state = :from")
            .param("to", to.name())
            .param("id", seen.id())
            .param("from", seen.state().name())
            .update()
        > 0;
  }

  /** Says what a group was joined to. */
  public void joined(FragmentGroup group, UUID source) {
    jdbc.sql("update fragment_group set source = :source where id = :id")
        .param("source", source)
        .param("id", group.id())
        .update();
  }

  /** What a sender has begun and not ended. */
  public OpenGroups open(String sender, Instant now) {
    return jdbc.sql(
            """
            select count(*) as open_groups,
                   coalesce(sum(greatest(
                     coalesce(compressed_size, message_size, 0), fragment_bytes)), 0) as open_bytes
            from fragment_group
            where sender = :sender and state in ('OPEN', 'COMPLETE') and expires_at > :now
            """)
        .param("sender", sender)
        .param("now", Times.of(now))
        .query(
            (row, number) -> new OpenGroups(row.getInt("open_groups"), row.getLong("open_bytes")))
        .single();
  }

  /**
   * The fragments of a group that have come.
   *
   * @param highest FragmentNum among them, or 0
   */
  public record Extent(int count, int highest) {}

  /**
   * The open groups of one sender.
   *
   * @param bytes that have come, or are announced where that is more
   */
  public record OpenGroups(int count, long bytes) {}
}
