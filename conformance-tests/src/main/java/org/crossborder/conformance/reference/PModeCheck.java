// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import static org.crossborder.conformance.as4.ebms.ErrorCode.PROCESSING_MODE_MISMATCH;

import java.util.Objects;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.partner.PMode;

/** Selection by partners, agreement, service and action together (ebMS 3.0 Core, 4.1). */
record PModeCheck(Conduct conduct, PMode pmode) {
  void check(UserMessage message) throws Refused {
    require(Rule.SENDER_KNOWN, message.from().equals(pmode.theirs()), message.from().partyId());
    require(Rule.RECEIVER_IS_IT, message.to().equals(pmode.own()), message.to().partyId());
    require(
        Rule.AGREEMENT,
        Objects.equals(message.agreement(), pmode.agreement()),
        String.valueOf(message.agreement()));
    conduct.mistrust(Rule.TEST_SERVICE, message.isTest(), PROCESSING_MODE_MISMATCH);
    if (!message.isTest()) {
      require(Rule.SERVICE, message.service().equals(pmode.service()), message.service());
      require(Rule.ACTION, message.action().equals(pmode.action()), message.action());
    }
  }

  private void require(Rule rule, boolean holds, String said) throws Refused {
    conduct.require(rule, holds, PROCESSING_MODE_MISMATCH, "No P-Mode has " + said);
  }
}
