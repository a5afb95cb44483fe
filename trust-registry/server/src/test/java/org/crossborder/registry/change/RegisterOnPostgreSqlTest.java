// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.change;

import org.crossborder.registry.database.DatabaseAddress;
import org.crossborder.registry.database.TestPostgres;

class RegisterOnPostgreSqlTest extends RegisterContract {
  @Override
  DatabaseAddress newDatabase() {
    return TestPostgres.newDatabase();
  }
}
