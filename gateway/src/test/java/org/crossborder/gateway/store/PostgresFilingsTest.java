// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class PostgresFilingsTest extends FilingsContract {
  PostgresFilingsTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
