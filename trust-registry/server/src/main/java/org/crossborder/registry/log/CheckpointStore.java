// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.note.NoteSignature;
import org.crossborder.trust.log.note.SignedNote;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signed checkpoints and the witnesses' cosignatures in the database. */
final class CheckpointStore {
  private final JdbcClient jdbc;

  CheckpointStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The checkpoint of the largest tree, with every cosignature that has arrived. */
  Optional<StoredCheckpoint> newest() {
    return jdbc.sql("select tree_size, note from log_checkpoint order by tree_size desc limit 1")
        .query((row, n) -> cosigned(row.getLong(1), row.getString(2)))
        .optional();
  }

  void add(long size, SignedNote note) {
    jdbc.sql("insert into log_checkpoint (tree_size, note) values (?, ?)")
        .params(size, new String(note.toBytes(), StandardCharsets.UTF_8))
        .update();
  }

  void addCosignature(long size, NoteSignature signature) {
    jdbc.sql("select tree_size from log_checkpoint where tree_size = ? for update")
        .param(size)
        .query(Long.class)
        .single();
    if (jdbc.sql("select count(*) from log_cosignature where tree_size = ? and witness = ?")
            .params(size, signature.name())
            .query(Long.class)
            .single()
        == 0) {
      jdbc.sql("insert into log_cosignature (tree_size, witness, signature) values (?, ?, ?)")
          .params(size, signature.name(), signature.line())
          .update();
    }
  }

  private StoredCheckpoint cosigned(long size, String note) {
    String lines =
        String.join(
            "",
            jdbc.sql("select signature from log_cosignature where tree_size = ? order by witness")
                .param(size)
                .query(String.class)
                .list());
    try {
      return new StoredCheckpoint(
          size, SignedNote.parse((note + lines).getBytes(StandardCharsets.UTF_8)));
    } catch (MalformedLogException e) {
      throw new IllegalStateException("Checkpoint " + size + " is damaged in the database", e);
    }
  }
}
