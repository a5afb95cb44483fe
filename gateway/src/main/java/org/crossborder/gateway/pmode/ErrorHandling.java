// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

/**
 * PMode[n].ErrorHandling: who is told what went wrong (ebMS 3.0 Core appendix D.3.4).
 *
 * @param asResponse errors about a pushed message go on the HTTP response; those about a pulled one
 *     are always posted back
 * @param notifyConsumer the national side of the receiver is told of errors with received messages
 * @param notifyProducer the national side of the sender is told of errors with sent messages
 */
public record ErrorHandling(boolean asResponse, boolean notifyConsumer, boolean notifyProducer) {
  /** As eDelivery AS4 fixes it. */
  public static final ErrorHandling EDELIVERY = new ErrorHandling(true, true, true);
}
