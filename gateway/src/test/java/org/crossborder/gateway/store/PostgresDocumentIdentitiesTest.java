// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class PostgresDocumentIdentitiesTest extends DocumentIdentitiesContract {
  PostgresDocumentIdentitiesTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
