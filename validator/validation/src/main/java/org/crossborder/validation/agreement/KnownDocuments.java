// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.Optional;
import org.crossborder.validation.document.DocumentFacts;

/** The documents that are known already, by issuer, type and number (rule D13). */
@FunctionalInterface
public interface KnownDocuments {
  /**
   * The content that is known under a document's identity.
   *
   * @param facts what the document says about itself; number and issuer are stated
   * @return SHA-256 of that content, lower-case hexadecimal; empty if none is known
   */
  Optional<String> content(DocumentFacts facts);
}
