// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode;

/**
 * PMode[n].PayloadService (AS4 3.1).
 *
 * @param compression whether payloads are sent as application/gzip; received ones may be either
 */
public record PayloadService(boolean compression) {
  /** Compressed, as eDelivery AS4 fixes it. */
  public static final PayloadService GZIP = new PayloadService(true);
}
