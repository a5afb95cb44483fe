// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The snapshots of the trust registry that something was decided from. */
public final class TrustBases {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  public TrustBases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a basis, once. */
  public void keep(TrustBasis basis, Instant at) {
    if (of(basis.snapshotSha256()).isPresent()) {
      return;
    }
    try {
      jdbc.sql(
              """
              insert into trust_basis (snapshot_sha256, kept_at, content)
              values (:sha256, :at, :content)
              """)
          .param("sha256", basis.snapshotSha256())
          .param("at", Times.of(at))
          .param("content", JSON.writeValueAsString(basis))
          .update();
    } catch (DuplicateKeyException e) {
      // Another thread or node was quicker, with the same.
    }
  }

  public Optional<TrustBasis> of(String snapshotSha256) {
    return jdbc.sql("select content from trust_basis where snapshot_sha256 = :sha256")
        .param("sha256", snapshotSha256)
        .query((row, number) -> JSON.readValue(row.getString("content"), TrustBasis.class))
        .optional();
  }
}
