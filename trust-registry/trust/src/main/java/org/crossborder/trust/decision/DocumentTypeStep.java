// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.util.Optional;
import org.crossborder.trust.service.TrustService;

/** Rule A02: the clause names the document type, for this direction. */
final class DocumentTypeStep implements ClauseStep {
  @Override
  public Optional<Reason> reason(
      Case asked, DirectedClause clause, Optional<TrustService> service) {
    String type = asked.question().documentType();
    return clause.clause().documentTypes().contains(type)
        ? Optional.empty()
        : Optional.of(
            new Reason(
                ReasonCode.DOCTYPE_NOT_COVERED,
                "%s recognises documents from %s under the %s, but the document type %s is not among them."
                    .formatted(
                        asked.recogniser(),
                        asked.recognised(),
                        clause.name(),
                        Wording.documentType(type))));
  }
}
