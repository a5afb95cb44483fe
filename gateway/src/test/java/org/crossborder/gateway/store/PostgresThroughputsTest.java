// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class PostgresThroughputsTest extends ThroughputsContract {
  PostgresThroughputsTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
