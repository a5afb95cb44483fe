// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class PostgresReceiptsTest extends ReceiptsContract {
  PostgresReceiptsTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
