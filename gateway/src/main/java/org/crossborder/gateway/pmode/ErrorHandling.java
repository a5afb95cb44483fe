// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

/**
 * PMode[n].ErrorHandling: who is told what went wrong (ebMS 3.0 Core appendix D.3.4; AS4 3.2). What
 * nobody is told still stands in the log, and with a stored message in its history.
 *
 * @param asResponse Report.AsResponse: errors about a pushed message go on the HTTP response; if
 *     not, they go by a request of their own to a sender that can be reached. Those about a pulled
 *     one are always posted back
 * @param notifyConsumer Report.ProcessErrorNotifyConsumer: the national side of the receiver is
 *     told of messages that were refused
 * @param notifyProducer Report.ProcessErrorNotifyProducer: the national side of the sender is told
 *     of errors with sent messages
 * @param missingReceiptNotifyProducer Report.MissingReceiptNotifyProducer: and of EBMS:0301
 */
public record ErrorHandling(
    boolean asResponse,
    boolean notifyConsumer,
    boolean notifyProducer,
    boolean missingReceiptNotifyProducer) {
  /** As eDelivery AS4 fixes it. */
  public static final ErrorHandling EDELIVERY = new ErrorHandling(true, true, true, true);
}
