// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.nio.file.Path;
import java.time.Clock;

class FilePayloadStoreContractTest extends PayloadStoreContract {

  @Override
  protected PayloadStore open(Path home, long maximum) throws Exception {
    return new FilePayloadStore(home, maximum, Clock.systemUTC());
  }
}
