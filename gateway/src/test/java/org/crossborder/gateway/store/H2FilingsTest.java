// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class H2FilingsTest extends FilingsContract {
  H2FilingsTest() {
    super(TestDatabase.H2);
  }
}
