// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class H2EventDispatchesTest extends EventDispatchesContract {
  H2EventDispatchesTest() {
    super(TestDatabase.H2);
  }
}
