// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.MerkleHashing;
import org.crossborder.trust.log.NodeId;
import org.crossborder.trust.log.Nodes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The hashes of complete subtrees in the database; each is written once (RFC 9162, 2.1). */
final class LogNodes implements Nodes {
  private final JdbcClient jdbc;

  LogNodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Hash at(NodeId id) {
    return Hash.of(
        jdbc.sql("select hash from log_node where node_level = ? and node_index = ?")
            .params(id.level(), id.index())
            .query((row, n) -> row.getBytes(1))
            .single());
  }

  /** Adds a leaf, and every subtree that it completes. */
  void add(long index, Hash leaf) {
    Hash hash = leaf;
    NodeId id = new NodeId(0, index);
    insert(id, hash);
    while ((id.index() & 1) == 1) {
      hash = MerkleHashing.node(at(new NodeId(id.level(), id.index() - 1)), hash);
      id = new NodeId(id.level() + 1, id.index() >> 1);
      insert(id, hash);
    }
  }

  private void insert(NodeId id, Hash hash) {
    jdbc.sql("insert into log_node (node_level, node_index, hash) values (?, ?, ?)")
        .params(id.level(), id.index(), hash.toBytes())
        .update();
  }
}
