// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import com.helger.phase4.ebms3header.Ebms3Error;
import com.helger.phase4.ebms3header.Ebms3SignalMessage;
import com.helger.phase4.sender.EAS4UserMessageSendResult;
import java.security.cert.X509Certificate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came back for a message, as phase4 judged it.
 *
 * @param result phase4's summary
 * @param body the bytes of the HTTP response
 * @param signal the signal in it, after its signature was verified
 * @param signer whose certificate the signature verified with
 * @param receiptedReferences how many references the receipt has, if phase4 found the very
 *     references that it had sent, one by one; otherwise 0
 * @param trouble what phase4 said against it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by contents in the tests
record Answer(
    EAS4UserMessageSendResult result,
    byte[] body,
    @Nullable Ebms3SignalMessage signal,
    @Nullable X509Certificate signer,
    int receiptedReferences,
    List<String> trouble) {

  /** The codes of the ebMS errors in the signal. */
  List<String> errorCodes() {
    return signal == null
        ? List.of()
        : signal.getError().stream().map(Ebms3Error::getErrorCode).toList();
  }

  /** Which message the signal is about. */
  @Nullable String refToMessageId() {
    return signal == null ? null : signal.getMessageInfo().getRefToMessageId();
  }
}
