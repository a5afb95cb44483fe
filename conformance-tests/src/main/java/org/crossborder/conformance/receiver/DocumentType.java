// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import org.crossborder.conformance.as4.Deviation;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.ebms.ErrorCode;
import org.crossborder.conformance.partner.Partner;

/** SOAP forbids document types; entities read files and fill memories. */
final class DocumentType extends Refusal {
  DocumentType() {
    super(
        "document-type",
        "An envelope with a document type is refused",
        "AS4-HOS-01",
        "A UserMessage whose envelope declares an entity and uses it in a header of its own",
        ErrorCode.INVALID_HEADER,
        ErrorCode.MIME_INCONSISTENCY,
        ErrorCode.FEATURE_INCONSISTENT,
        ErrorCode.OTHER);
  }

  @Override
  Outgoing message(Partner partner) {
    return partner.message().with(new Deviation.OnTheWire(Entities::declare));
  }
}
