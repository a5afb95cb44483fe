// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class H2DutiesTest extends DutiesContract {
  H2DutiesTest() {
    super(TestDatabase.H2);
  }
}
