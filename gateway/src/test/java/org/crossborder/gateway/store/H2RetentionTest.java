// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class H2RetentionTest extends RetentionContract {
  H2RetentionTest() {
    super(TestDatabase.H2);
  }
}
