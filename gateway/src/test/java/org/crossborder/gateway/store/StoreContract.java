// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A new and empty store for each test, in one database or the other. */
abstract class StoreContract {
  @TempDir Path directory;
  Store store;

  private final TestDatabase database;
  private TestDatabase.Opened opened;

  StoreContract(TestDatabase database) {
    this.database = database;
  }

  @BeforeEach
  void open() throws Exception {
    opened = database.open(directory);
    store = opened.store(Clock.fixed(Samples.NOW, ZoneOffset.UTC));
  }

  /** Past the store, straight into its tables. */
  JdbcClient jdbc() {
    return opened.jdbc();
  }

  @AfterEach
  void close() {
    opened.close();
  }
}
