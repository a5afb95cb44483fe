// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import org.crossborder.gateway.store.TestDatabase;

class PostgresNationalAcknowledgementsTest extends NationalAcknowledgementsContract {
  PostgresNationalAcknowledgementsTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
