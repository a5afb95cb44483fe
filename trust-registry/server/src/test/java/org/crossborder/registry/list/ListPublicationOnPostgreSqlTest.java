// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.list;

import org.crossborder.registry.database.DatabaseAddress;
import org.crossborder.registry.database.TestPostgres;

class ListPublicationOnPostgreSqlTest extends ListPublicationContract {
  @Override
  DatabaseAddress newDatabase() {
    return TestPostgres.newDatabase();
  }
}
