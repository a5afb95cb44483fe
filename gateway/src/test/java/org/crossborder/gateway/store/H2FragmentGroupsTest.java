// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class H2FragmentGroupsTest extends FragmentGroupsContract {
  H2FragmentGroupsTest() {
    super(TestDatabase.H2);
  }
}
