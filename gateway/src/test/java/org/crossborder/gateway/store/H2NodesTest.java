// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class H2NodesTest extends NodesContract {
  H2NodesTest() {
    super(TestDatabase.H2);
  }
}
