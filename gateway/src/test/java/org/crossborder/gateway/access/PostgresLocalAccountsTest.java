// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.access;

import org.crossborder.gateway.store.TestDatabase;

class PostgresLocalAccountsTest extends LocalAccountsContract {
  PostgresLocalAccountsTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
