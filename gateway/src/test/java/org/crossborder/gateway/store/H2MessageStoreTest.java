// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

class H2MessageStoreTest extends MessageStoreContract {
  @TempDir Path directory;

  @Override
  Store store(Clock clock) throws Exception {
    return H2.store(directory, clock);
  }
}
