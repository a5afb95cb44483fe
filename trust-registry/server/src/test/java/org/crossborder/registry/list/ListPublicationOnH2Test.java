// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.list;

import java.nio.file.Path;
import org.crossborder.registry.database.DatabaseAddress;
import org.junit.jupiter.api.io.TempDir;

class ListPublicationOnH2Test extends ListPublicationContract {
  @TempDir Path directory;

  @Override
  DatabaseAddress newDatabase() {
    return DatabaseAddress.embedded(directory.resolve("registry"));
  }
}
