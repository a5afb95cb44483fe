// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.crossborder.gateway.store.FragmentGroup.SourceFacts;
import org.jspecify.annotations.Nullable;

/** Reads rows of {@code fragment_group} and {@code inbound_fragment}. */
final class FragmentGroupRow {
  private FragmentGroupRow() {}

  static FragmentGroup group(ResultSet row, int number) throws SQLException {
    return new FragmentGroup(
        row.getObject("id", UUID.class),
        row.getString("sender"),
        row.getString("recipient"),
        row.getString("group_id"),
        row.getString("agreement"),
        GroupState.valueOf(row.getString("state")),
        row.getBytes("signer"),
        facts(row),
        row.getLong("fragment_bytes"),
        Times.read(row, "opened_at"),
        Times.read(row, "expires_at"),
        row.getObject("source", UUID.class));
  }

  static ReceivedFragment fragment(ResultSet row, int number) throws SQLException {
    return new ReceivedFragment(
        row.getObject("message", UUID.class),
        row.getInt("num"),
        row.getLong("size"),
        row.getString("content_id"),
        row.getString("mime_type"));
  }

  private static SourceFacts facts(ResultSet row) throws SQLException {
    return new SourceFacts(
        longOrNull(row, "message_size"),
        row.getObject("fragment_count", Integer.class),
        row.getString("boundary"),
        row.getString("start"),
        row.getString("action"),
        row.getString("compression"),
        longOrNull(row, "compressed_size"));
  }

  static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
    return row.getObject(column, Long.class);
  }
}
