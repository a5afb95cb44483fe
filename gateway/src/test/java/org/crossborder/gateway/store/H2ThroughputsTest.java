// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class H2ThroughputsTest extends ThroughputsContract {
  H2ThroughputsTest() {
    super(TestDatabase.H2);
  }
}
