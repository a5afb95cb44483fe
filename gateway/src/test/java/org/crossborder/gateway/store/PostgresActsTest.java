// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class PostgresActsTest extends ActsContract {
  PostgresActsTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
