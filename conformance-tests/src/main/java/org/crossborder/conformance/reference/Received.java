// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.as4.ebms.Refused;
import org.crossborder.conformance.as4.http.HttpAnswer;

/** What was received before, for duplicate detection (AS4 1.0, 3.2). */
final class Received {
  private final Map<String, Entry> byMessageId = new ConcurrentHashMap<>();

  private record Entry(String signature, HttpAnswer receipt) {}

  /** The receipt of before, if the same message has come before. */
  Optional<HttpAnswer> before(Unpacked message, Conduct conduct) throws Refused {
    Entry entry = byMessageId.get(message.user().messageId());
    conduct.mistrust(Rule.DUPLICATE_RECEIPTED, entry != null, ErrorCode.VALUE_INCONSISTENT);
    if (entry == null || conduct.breaks(Rule.ID_IS_NOT_REUSED)) {
      return Optional.empty();
    }
    if (!entry.signature().equals(signature(message))) {
      throw new Refused(
          ErrorCode.VALUE_INCONSISTENT, "Another message with this MessageId was received before");
    }
    return Optional.of(entry.receipt());
  }

  void remember(Unpacked message, HttpAnswer receipt) {
    byMessageId.put(message.user().messageId(), new Entry(signature(message), receipt));
  }

  private static String signature(Unpacked message) {
    return SignatureValues.of(message.envelope());
  }
}
