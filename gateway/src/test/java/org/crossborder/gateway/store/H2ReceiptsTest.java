// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class H2ReceiptsTest extends ReceiptsContract {
  H2ReceiptsTest() {
    super(TestDatabase.H2);
  }
}
