// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import java.time.Duration;

/** How the receiving peer answers the next message. */
enum Reaction {
  /** As the profile asks: a signed receipt with the references of the message's signature. */
  RECEIPT(IncomingRequest::receipted),
  /** The same, when the sender has waited for a while. */
  LATE_RECEIPT(request -> request.receipted().after(Duration.ofSeconds(4))),
  /** A receipt with the right references, and no signature. */
  UNSIGNED_RECEIPT(IncomingRequest::unsigned),
  /** A signed receipt for references that were never sent. */
  RECEIPT_OF_OTHER_REFERENCES(request -> request.forged(Forgery::otherDigests)),
  /** A signed receipt that has one reference less than was sent. */
  RECEIPT_OF_FEWER_REFERENCES(request -> request.forged(Forgery::oneReferenceLess)),
  /** A signed receipt with the right references, for another message. */
  RECEIPT_OF_ANOTHER_MESSAGE(request -> request.forged(Forgery::otherMessage)),
  /** The right receipt, signed by someone whom no register knows. */
  RECEIPT_OF_A_STRANGER(IncomingRequest::forgedByAStranger),
  /** An ebMS error that a partner's signature vouches for. */
  ERROR(request -> request.forged(Forgery::policyNoncompliance)),
  /** The same error, from whoever could write on the line. */
  UNSIGNED_ERROR(IncomingRequest::unsignedError),
  /** The partner has lost the key that the register says to encrypt for. */
  UNREADABLE(IncomingRequest::undecipherable),
  /** The partner does not know who signs. */
  MISTRUST(IncomingRequest::untrusted),
  /** A proxy's answer, when the partner behind it is down. */
  BAD_GATEWAY(request -> HttpAnswer.page(502, "<html><h1>502 Bad Gateway</h1></html>")),
  /** The connection breaks in the middle of the receipt. */
  BROKEN_RECEIPT(request -> request.receipted().brokenOff()),
  /** The connection breaks before the message is looked at. */
  NONE(request -> HttpAnswer.none());

  @FunctionalInterface
  private interface Making {
    HttpAnswer answer(IncomingRequest request) throws Exception;
  }

  private final Making making;

  Reaction(Making making) {
    this.making = making;
  }

  HttpAnswer to(IncomingRequest request) throws Exception {
    return making.answer(request);
  }
}
