// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class H2ClaimsTest extends ClaimsContract {
  H2ClaimsTest() {
    super(TestDatabase.H2);
  }
}
