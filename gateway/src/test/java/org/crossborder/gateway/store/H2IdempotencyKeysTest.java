// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class H2IdempotencyKeysTest extends IdempotencyKeysContract {
  H2IdempotencyKeysTest() {
    super(TestDatabase.H2);
  }
}
