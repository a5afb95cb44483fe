// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class PostgresEventDispatchesTest extends EventDispatchesContract {
  PostgresEventDispatchesTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
