// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several nodes on one database, of which one looks for payloads elsewhere. */
class PayloadMarkTest {
  private static final Instant NOW = Samples.NOW;

  @TempDir Path directory;

  @Test
  void whoLooksWhereTheOthersKeepFindsAndWhoDoesNotIsTold() throws Exception {
    try (TestDatabase.Opened database = TestDatabase.POSTGRESQL.open(directory)) {
      assertThat(mark(database, "shared").isFound(NOW)).isTrue();
      assertThat(mark(database, "shared").isFound(NOW)).isTrue();
      assertThat(mark(database, "not-mounted").isFound(NOW)).isFalse();
    }
  }

  @Test
  void nodesThatBeginAtOnceAgree() throws Exception {
    try (TestDatabase.Opened database = TestDatabase.POSTGRESQL.open(directory)) {
      List<Boolean> found =
          AtOnce.each(5, node -> mark(database, "shared").isFound(NOW.plusMillis(node)));
      assertThat(found).containsOnly(true);
      assertThat(mark(database, "shared").isFound(NOW)).isTrue();
    }
  }

  private PayloadMark mark(TestDatabase.Opened database, String folder) throws IOException {
    return new PayloadMark(
        database.jdbc(), new FilePayloadStore(directory.resolve(folder), 1000, Clock.systemUTC()));
  }
}
