// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class PostgresPendingSignalsTest extends PendingSignalsContract {
  PostgresPendingSignalsTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
