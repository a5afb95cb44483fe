// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class PostgresNodesTest extends NodesContract {
  PostgresNodesTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
