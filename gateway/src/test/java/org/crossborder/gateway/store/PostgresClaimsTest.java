// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class PostgresClaimsTest extends ClaimsContract {
  PostgresClaimsTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
