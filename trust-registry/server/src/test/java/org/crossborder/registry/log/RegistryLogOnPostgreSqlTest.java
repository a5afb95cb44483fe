// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import org.crossborder.registry.database.DatabaseAddress;
import org.crossborder.registry.database.TestPostgres;

class RegistryLogOnPostgreSqlTest extends RegistryLogContract {
  @Override
  DatabaseAddress newDatabase() {
    return TestPostgres.newDatabase();
  }
}
