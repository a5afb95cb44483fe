// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import org.jspecify.annotations.Nullable;

/** The business context of a message (ebMS 3.0 Core 5.2.2.6). */
public record CollaborationInfo(
    @Nullable AgreementRef agreementRef, Service service, String action, String conversationId) {
  /** Test service: messages for it are checked, receipted and not delivered (5.2.2.8). */
  public static final String TEST_SERVICE =
      "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/service";

  /** Test action (5.2.2.9). */
  public static final String TEST_ACTION =
      "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/test";

  /** Whether this is a ping: nothing is delivered. */
  public boolean isTest() {
    return service.value().equals(TEST_SERVICE) && action.equals(TEST_ACTION);
  }
}
