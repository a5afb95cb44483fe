// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.time.Instant;
import org.crossborder.validation.intake.XmlTree;

/** Validates the one signature of a document (EN 319 102-1, clause 5.3); thread-safe. */
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class BasicSignatureValidation {
  /** Validates bytes, e.g. a business acknowledgement whose signer is known by other means. */
  public ValidatedSignature validate(byte[] document, Instant provedBy) {
    throw new UnsupportedOperationException("lands next");
  }

  /** Validates the signature of a parsed document. */
  public ValidatedSignature validate(XmlTree tree, Instant provedBy) {
    throw new UnsupportedOperationException("lands next");
  }
}
