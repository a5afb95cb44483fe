// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

class H2ChannelsTest extends ChannelsContract {
  H2ChannelsTest() {
    super(TestDatabase.H2);
  }
}
