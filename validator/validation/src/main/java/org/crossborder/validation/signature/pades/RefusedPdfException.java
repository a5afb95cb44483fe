// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.pades;

import java.io.IOException;
import org.crossborder.validation.signature.SignatureRefusal;

/** Stops reading at once when a PDF breaks a rule. */
final class RefusedPdfException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient SignatureRefusal refusal;

  RefusedPdfException(SignatureRefusal refusal) {
    super(refusal.finding().message().toString());
    this.refusal = refusal;
  }

  SignatureRefusal refusal() {
    return refusal;
  }

  static void require(boolean holds, PdfRule rule, String how, Object... values)
      throws RefusedPdfException {
    if (!holds) {
      throw new RefusedPdfException(rule.broken(how, values));
    }
  }
}
