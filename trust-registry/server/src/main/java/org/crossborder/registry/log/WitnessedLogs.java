// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import java.util.Optional;
import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.TreeHead;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest tree of each log that this registry has cosigned, in the database. */
final class WitnessedLogs {
  private final JdbcClient jdbc;

  WitnessedLogs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The head that was cosigned last; its row is locked until the transaction ends. */
  TreeHead lock(String origin) {
    Optional<TreeHead> known =
        jdbc.sql("select tree_size, root from witnessed_log where origin = ? for update")
            .param(origin)
            .query((row, n) -> new TreeHead(row.getLong(1), Hash.of(row.getBytes(2))))
            .optional();
    return known.orElseGet(
        () -> {
          jdbc.sql("insert into witnessed_log (origin, tree_size, root) values (?, ?, ?)")
              .params(origin, TreeHead.EMPTY.size(), TreeHead.EMPTY.root().toBytes())
              .update();
          return TreeHead.EMPTY;
        });
  }

  void keep(String origin, TreeHead head) {
    jdbc.sql("update witnessed_log set tree_size = ?, root = ? where origin = ?")
        .params(head.size(), head.root().toBytes(), origin)
        .update();
  }
}
