// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.util.List;
import java.util.Optional;
import org.crossborder.validation.finding.Finding;

/**
 * All signatures of one document, and what they come to together: every one of them has to pass,
 * and one at least has to cover the document as a whole.
 *
 * @param verdict the outcome for the document; of the signature that decides it
 * @param all each signature by itself
 */
public record DocumentSignatures(ValidatedSignature verdict, List<ValidatedSignature> all) {
  public DocumentSignatures {
    all = List.copyOf(all);
  }

  /** Of a document with one signature. */
  public static DocumentSignatures of(ValidatedSignature one) {
    return new DocumentSignatures(one, List.of(one));
  }

  /**
   * Of a document with any number of signatures.
   *
   * @param all at least one
   * @param refusals what makes the document invalid, whatever its signatures say
   * @param remarks what somebody should look at
   */
  public static DocumentSignatures of(
      List<ValidatedSignature> all, List<SignatureRefusal> refusals, List<Finding> remarks) {
    ValidatedSignature deciding =
        failed(all, Indication.TOTAL_FAILED)
            .or(() -> failed(all, Indication.INDETERMINATE))
            .or(() -> all.stream().filter(each -> each.scope().wholeDocument()).findFirst())
            .orElseGet(() -> all.get(0));
    ValidatedSignature verdict = deciding.refused(refusals).withRemarks(remarks);
    return new DocumentSignatures(
        verdict, all.stream().map(each -> each.equals(deciding) ? verdict : each).toList());
  }

  /** The signatures whose signers may be asked about: none if the document did not pass. */
  public List<ValidatedSignature> covering() {
    return verdict.passed()
        ? all.stream().filter(each -> each.passed() && each.scope().wholeDocument()).toList()
        : List.of();
  }

  private static Optional<ValidatedSignature> failed(
      List<ValidatedSignature> all, Indication indication) {
    return all.stream().filter(each -> each.indication() == indication).findFirst();
  }
}
