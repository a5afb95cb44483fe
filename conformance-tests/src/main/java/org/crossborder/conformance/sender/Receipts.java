// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.sender;

import java.util.List;
import org.crossborder.conformance.counterpart.Counterpart;
import org.crossborder.conformance.counterpart.Replies;
import org.crossborder.conformance.counterpart.Reply;
import org.crossborder.conformance.suite.ConformanceModule;

/** What proves reception, and what does not (AS4 1.0, 3.2 and 5.1.8; ebMS 3.0 Core, 6). */
final class Receipts {
  private Receipts() {}

  static List<ConformanceModule<Counterpart>> modules() {
    return List.of(
        new ReceiptEndsIt(),
        new KeptReceipt(),
        new NoSuccess(
            "receipt-of-other-digests",
            "SND-REC-03",
            "A receipt with other digests is no success",
            "a signed receipt whose digests are others",
            Replies::otherDigests),
        new NoSuccess(
            "receipt-without-a-reference",
            "SND-REC-04",
            "A receipt that leaves out a reference is no success",
            "a signed receipt with one reference less",
            Replies::missingReference),
        new NoSuccess(
            "receipt-without-references",
            "SND-REC-05",
            "A receipt without references is no success",
            "a signed receipt with no non-repudiation information",
            Replies::noReferences),
        new NoSuccess(
            "receipt-unsigned",
            "SND-REC-06",
            "A receipt that is not signed is no success",
            "the right receipt, not signed",
            Replies::unsigned),
        new NoSuccess(
            "receipt-of-a-stranger",
            "SND-REC-07",
            "A receipt that someone else has signed is no success",
            "the right receipt, signed by someone unknown",
            Replies::byStranger),
        new NoSuccess(
            "receipt-altered",
            "SND-REC-08",
            "A receipt that was altered after it was signed is no success",
            "the right receipt, altered",
            Replies::altered),
        new NoSuccess(
            "receipt-for-another",
            "SND-REC-09",
            "A receipt for another message is no success",
            "a signed receipt that refers to another MessageId",
            Replies::forAnother),
        new NoSuccess(
            "empty-answer",
            "SND-REC-10",
            "An empty answer is no success",
            "HTTP 202 and no content",
            (replies, message) -> Reply.empty(202)),
        new NoSuccess(
            "page-of-a-proxy",
            "SND-REC-11",
            "A page for people is no success",
            "HTTP 200 and HTML",
            (replies, message) -> Reply.page(200, "Welcome")),
        new NoSuccess(
            "error-is-no-success",
            "SND-ERR-01",
            "An ebMS error is no success",
            "a signed eb:Error, EBMS:0103, severity failure",
            Replies::error),
        new NoSuccess(
            "warning-is-no-receipt",
            "SND-ERR-02",
            "A warning is no receipt",
            "a signed eb:Error, EBMS:0103, severity warning",
            Replies::warning),
        new ErrorIsReported());
  }
}
