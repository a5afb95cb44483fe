// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class H2DocumentIdentitiesTest extends DocumentIdentitiesContract {
  H2DocumentIdentitiesTest() {
    super(TestDatabase.H2);
  }
}
