// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class PostgresIdempotencyKeysTest extends IdempotencyKeysContract {
  PostgresIdempotencyKeysTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
