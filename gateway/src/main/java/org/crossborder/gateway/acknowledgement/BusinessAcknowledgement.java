// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.StatusReason;

/**
 * What a Party says of a document that it was sent.
 *
 * @param id of the acknowledgement itself
 * @param issuedAt to the second
 * @param sender ISO code of the Party that says it
 * @param recipient ISO code of the Party that sent the document
 * @param refToMessageId MessageId of the message that carried the document
 * @param documentNumber the document's own number; empty if it has none
 * @param documentType document type id; empty if it was not recognised
 * @param sha256 of the document's bytes, lower-case hexadecimal
 * @param reasons why it was refused; empty otherwise
 */
public record BusinessAcknowledgement(
    String id,
    Instant issuedAt,
    String sender,
    String recipient,
    AcknowledgementStatus status,
    String refToMessageId,
    String documentNumber,
    String documentType,
    String sha256,
    List<StatusReason> reasons) {
  public BusinessAcknowledgement {
    reasons = List.copyOf(reasons);
  }
}
