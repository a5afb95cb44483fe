// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.List;
import java.util.Optional;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.validation.recognition.RecognitionInquiry;

/** The arrangements that cover a document's type on its way, with the clauses that do. */
record Covering(Arrangement arrangement, List<Clause> clauses) {
  Covering {
    clauses = List.copyOf(clauses);
  }

  /** Empty without trust data, which recognition has told already. */
  static Optional<List<Covering>> of(RecognitionInquiry inquiry) {
    return inquiry
        .trustedSnapshot()
        .map(
            trusted ->
                trusted.snapshot().arrangements().stream()
                    .filter(arrangement -> isBetween(arrangement, inquiry))
                    .map(arrangement -> new Covering(arrangement, clauses(arrangement, inquiry)))
                    .filter(covering -> !covering.clauses().isEmpty())
                    .toList());
  }

  private static boolean isBetween(Arrangement arrangement, RecognitionInquiry inquiry) {
    return arrangement.parties().contains(inquiry.recognisingParty())
        && arrangement.parties().contains(inquiry.recognisedParty());
  }

  private static List<Clause> clauses(Arrangement arrangement, RecognitionInquiry inquiry) {
    return arrangement.clauses().stream()
        .filter(clause -> clause.recogniser().equals(inquiry.recognisingParty()))
        .filter(clause -> clause.recognised().equals(inquiry.recognisedParty()))
        .filter(clause -> clause.documentTypes().contains(inquiry.documentType()))
        .toList();
  }
}
