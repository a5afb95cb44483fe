// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class PostgresChannelsTest extends ChannelsContract {
  PostgresChannelsTest() {
    super(TestDatabase.POSTGRESQL);
  }
}
