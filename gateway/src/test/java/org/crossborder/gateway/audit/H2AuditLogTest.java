// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.audit;

import org.crossborder.gateway.store.TestDatabase;

class H2AuditLogTest extends AuditLogContract {
  H2AuditLogTest() {
    super(TestDatabase.H2);
  }
}
