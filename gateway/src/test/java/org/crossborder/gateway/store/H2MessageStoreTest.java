// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class H2MessageStoreTest extends MessageStoreContract {
  H2MessageStoreTest() {
    super(TestDatabase.H2);
  }
}
