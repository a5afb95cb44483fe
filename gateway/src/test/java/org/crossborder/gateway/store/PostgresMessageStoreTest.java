// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class PostgresMessageStoreTest extends MessageStoreContract {
  PostgresMessageStoreTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
