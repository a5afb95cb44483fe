// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Documents by the beginning of their SHA-256, as it stands on paper. */
public final class DocumentDigests {
  private static final int MOST = 20;

  private final JdbcClient jdbc;

  public DocumentDigests(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Documents with a SHA-256 between these, newest first.
   *
   * @param lowest lower-case hexadecimal, 64 digits, as {@code highest}
   */
  public List<StoredMessage> between(String lowest, String highest) {
    return jdbc.sql(
            "select "
                + MessageRow.COLUMNS
                + " from message where document_sha256 >= :lowest and document_sha256 <= :highest"
                + " and lifecycle in (:lifecycles) order by created_at desc, id desc limit "
                + MOST)
        .param("lowest", lowest)
        .param("highest", highest)
        .param(
            "lifecycles",
            Arrays.stream(Lifecycle.values())
                .filter(Lifecycle::carriesDocument)
                .map(Lifecycle::name)
                .toList())
        .query(MessageRow::read)
        .list();
  }
}
