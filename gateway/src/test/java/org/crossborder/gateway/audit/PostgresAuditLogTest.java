// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.audit;

import org.crossborder.gateway.store.TestDatabase;

class PostgresAuditLogTest extends AuditLogContract {
  PostgresAuditLogTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
