// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sandbox;

/** What goes wrong with the practice partner, or on the way to it. */
public enum Fault {
  /** Nothing: it takes the message in and signs a receipt. */
  NONE,
  /** It takes the message in, and its receipt comes later than the sender waits. */
  DELAY,
  /** It ends the connection before it has read the message. */
  DROP,
  /** It signs a receipt for other bytes than were sent (AS4 5.1.8). */
  WRONG_RECEIPT,
  /** It signs its receipt with a certificate that has run out. */
  EXPIRED_CERTIFICATE,
  /** One byte of the payload is changed on the way. */
  ALTERED_PAYLOAD
}
