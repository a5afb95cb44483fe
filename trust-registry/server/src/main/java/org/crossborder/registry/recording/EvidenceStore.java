// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.recording;

import java.util.Optional;
import org.crossborder.registry.database.Database;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is too large for the log, by its digest: CRLs. Nothing is changed or removed. */
public final class EvidenceStore {
  private final JdbcClient jdbc;

  /** The evidence in this database. */
  public EvidenceStore(Database database) {
    this.jdbc = database.jdbc();
  }

  /** The bytes with this digest. */
  public Optional<byte[]> find(String sha256) {
    return jdbc.sql("select content from evidence where sha256 = ?")
        .param(sha256)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  /** Keeps bytes under their digest, if they are not kept yet. */
  public void add(String sha256, byte[] content) {
    if (find(sha256).isEmpty()) {
      jdbc.sql("insert into evidence (sha256, content) values (?, ?)")
          .params(sha256, content)
          .update();
    }
  }
}
