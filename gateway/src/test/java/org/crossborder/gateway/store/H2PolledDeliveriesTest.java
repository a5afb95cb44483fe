// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class H2PolledDeliveriesTest extends PolledDeliveriesContract {
  H2PolledDeliveriesTest() {
    super(TestDatabase.H2);
  }
}
