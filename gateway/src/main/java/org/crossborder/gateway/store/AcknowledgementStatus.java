// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

/** What the recipient says of a document; kept apart from the receipt (rule X03). */
public enum AcknowledgementStatus {
  /** It has arrived and can be read. */
  RECEIVED,
  ACCEPTED,
  REJECTED
}
