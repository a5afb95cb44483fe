// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.access;

import org.crossborder.gateway.store.TestDatabase;

class H2LocalAccountsTest extends LocalAccountsContract {
  H2LocalAccountsTest() {
    super(TestDatabase.H2);
  }
}
