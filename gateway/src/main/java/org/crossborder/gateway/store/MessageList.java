// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A page of documents, newest first. Pages are told apart by the last document of the one before
 * (keyset), so that what comes meanwhile neither repeats nor hides any.
 */
final class MessageList {
  /** One look into each index. */
  private static final String ANY_ID =
      """
      id in (
        select id from message where direction in ('INBOUND', 'OUTBOUND') and message_id = :anyId
        union select id from message where conversation_id = :anyId
        union select id from message where document_number = :anyId
        union select id from message where document_sha256 = :anyId)
      """;

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

  private MessageList() {}

  static List<StoredMessage> of(MessageFilter filter, JdbcClient jdbc) {
    MessageList list = new MessageList();
    list.add(filter);
    return jdbc.sql(
            "select "
                + MessageRow.COLUMNS
                + " from message where "
                + String.join(" and ", list.conditions)
                + " order by created_at desc, id desc limit :limit")
        .params(list.parameters)
        .param("limit", filter.limit())
        .query(MessageRow::read)
        .list();
  }

  private void add(MessageFilter filter) {
    add("lifecycle in (:lifecycles)", "lifecycles", documents(filter.direction()));
    State state = filter.state();
    add("state = :state", "state", state == null ? null : state.name());
    add("created_at >= :since", "since", Times.of(filter.since()));
    add("created_at < :before", "before", Times.of(filter.before()));
    add(
        "(case direction when 'OUTBOUND' then recipient else sender end) = :party",
        "party",
        filter.party());
    add("message_id = :messageId", "messageId", filter.ids().messageId());
    add("conversation_id = :conversation", "conversation", filter.ids().conversationId());
    add("document_type = :type", "type", filter.documentType());
    add("document_number = :number", "number", filter.ids().documentNumber());
    add("document_sha256 = :sha256", "sha256", filter.ids().sha256());
    add(ANY_ID, "anyId", filter.ids().any());
    add(
        """
        exists (
          select 1 from submitter
          where submitter.message = message.id and submitter.organisation = :organisation)
        """,
        "organisation",
        filter.organisation());
    behind(filter.after());
  }

  private void behind(@Nullable PagePosition last) {
    if (last != null) {
      add("created_at <= :lastAt", "lastAt", Times.of(last.createdAt()));
      add("(created_at < :lastAt or id < :lastId)", "lastId", last.id());
    }
  }

  /** A condition on a value that is asked for. */
  private void add(String condition, String name, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(name, value);
    }
  }

  private static List<String> documents(@Nullable Direction direction) {
    return Arrays.stream(Lifecycle.values())
        .filter(Lifecycle::carriesDocument)
        .filter(lifecycle -> direction == null || lifecycle.direction() == direction)
        .map(Lifecycle::name)
        .toList();
  }
}
