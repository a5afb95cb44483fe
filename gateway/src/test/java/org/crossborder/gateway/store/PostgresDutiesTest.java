// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class PostgresDutiesTest extends DutiesContract {
  PostgresDutiesTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
