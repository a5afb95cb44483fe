// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.change;

import org.crossborder.registry.database.DatabaseAddress;

class RegisterOnH2Test extends RegisterContract {

  @Override
  DatabaseAddress newDatabase() {
    return DatabaseAddress.embedded(directory.resolve("registry"));
  }
}
