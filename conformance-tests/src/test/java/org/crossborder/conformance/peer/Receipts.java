// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

/** How the receiving peer answers the next message. */
enum Receipts {
  /** As the profile asks: a signed receipt with the references of the message's signature. */
  RIGHT,
  /** A receipt with the right references, and no signature. */
  UNSIGNED,
  /** A signed receipt for references that were never sent. */
  OF_OTHER_REFERENCES,
  /** None: the connection breaks before the message is looked at. */
  NONE
}
