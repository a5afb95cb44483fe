// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class H2PendingSignalsTest extends PendingSignalsContract {
  H2PendingSignalsTest() {
    super(TestDatabase.H2);
  }
}
