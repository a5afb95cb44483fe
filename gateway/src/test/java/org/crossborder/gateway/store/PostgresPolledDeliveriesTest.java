// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class PostgresPolledDeliveriesTest extends PolledDeliveriesContract {
  PostgresPolledDeliveriesTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
