// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class PostgresRetentionTest extends RetentionContract {
  PostgresRetentionTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
