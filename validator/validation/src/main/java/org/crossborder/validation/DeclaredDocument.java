// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the sender, or the arrangement, states about a document that cannot be read for it, such as
 * a PDF. Nothing of it is guessed, and of a document that says it itself nothing of it is taken.
 *
 * @param documentType id of the document type, e.g. {@code invoice}
 * @param number the document's own number; empty if it is not stated
 * @param issuerName who issued it; empty if it is not stated
 */
public record DeclaredDocument(
    String documentType,
    String number,
    @Nullable LocalDate issueDate,
    String issuerName,
    @Nullable String issuerCountry,
    @Nullable String destinationCountry) {
  /** A document of which nothing but the type is stated. */
  public static DeclaredDocument ofType(String documentType) {
    return new DeclaredDocument(documentType, "", null, "", null, null);
  }
}
