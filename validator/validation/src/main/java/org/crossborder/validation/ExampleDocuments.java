// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.crossborder.validation.document.DocumentTypes;

/** The example documents that this library ships: realistic, valid, and unsealed. */
public final class ExampleDocuments {
  private ExampleDocuments() {}

  /** The example of a document type, if there is one. */
  public static Optional<byte[]> of(String documentType) {
    if (DocumentTypes.byId(documentType).isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in =
        ExampleDocuments.class.getResourceAsStream("examples/" + documentType + ".xml")) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
