// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import java.util.Optional;
import org.crossborder.validation.pack.Packs;

/** The example documents that this library ships: realistic, valid, and unsealed. */
public final class ExampleDocuments {
  private ExampleDocuments() {}

  /** The example of a document type, if there is one. */
  public static Optional<byte[]> of(String documentType) {
    return Packs.builtIn().example(documentType);
  }
}
