// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class PostgresFragmentGroupsTest extends FragmentGroupsContract {
  PostgresFragmentGroupsTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
