// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import org.crossborder.gateway.ebms.AlgorithmSuite;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PMode[].ErrorHandling.Report.AsResponse (ebMS 3.0 Core 6.6): whatever went wrong becomes a signed
 * eb:Error, and one line of the log.
 */
final class ErrorReporting {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorReporting.class);

  private final SignalPrinter signals;

  ErrorReporting(SignalPrinter signals) {
    this.signals = signals;
  }

  /**
   * The message is at fault.
   *
   * @param messageId of the message in error, if it could be read
   * @param suite of the P-Mode, if one was found
   */
  byte[] refused(
      @Nullable String messageId, MessageRefused refused, @Nullable AlgorithmSuite suite) {
    EbmsError error = EbmsError.of(refused.code(), messageId, refused.errorDetail());
    LOG.warn("Refused: {}", oneLine(error));
    return signals.error(messageId, error, suite);
  }

  /** A fault of ours: the partner may try again, and learns nothing about our insides. */
  byte[] fault(@Nullable String messageId, Exception fault, @Nullable AlgorithmSuite suite) {
    LOG.error("A fault of this gateway; the partner is told to send again", fault);
    return deliveryFailure(messageId, suite);
  }

  /** The connection broke off; most likely nobody hears the answer. */
  byte[] brokenOff(Exception fault) {
    LOG.warn("A message broke off: {}", fault.toString());
    return deliveryFailure(null, null);
  }

  private byte[] deliveryFailure(@Nullable String messageId, @Nullable AlgorithmSuite suite) {
    EbmsError error =
        EbmsError.of(
            ErrorCode.DELIVERY_FAILURE,
            messageId,
            "This gateway could not take the message in. Send it again later.");
    return signals.error(messageId, error, suite);
  }

  /** The detail may repeat what the partner wrote; it must not begin a line of the log. */
  private static String oneLine(EbmsError error) {
    return error.toString().replaceAll("\\p{Cntrl}", " ");
  }
}
