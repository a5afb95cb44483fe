// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class H2ActsTest extends ActsContract {
  H2ActsTest() {
    super(TestDatabase.H2);
  }
}
