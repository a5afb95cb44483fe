// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import org.crossborder.gateway.store.TestDatabase;

class H2NationalAcknowledgementsTest extends NationalAcknowledgementsContract {
  H2NationalAcknowledgementsTest() {
    super(TestDatabase.H2);
  }
}
