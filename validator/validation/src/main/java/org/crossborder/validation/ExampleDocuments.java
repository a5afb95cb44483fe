// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import java.util.Optional;
import org.crossborder.validation.agreement.exchange.ExchangeJson;
import org.crossborder.validation.pack.Packs;

/** The example documents that this library ships: realistic, valid, and unsealed. */
public final class ExampleDocuments {
  private ExampleDocuments() {}

  /** The example of a document type, or of an {@code exchange}, if there is one. */
  public static Optional<byte[]> of(String name) {
    return name.equals("exchange")
        ? Optional.of(ExchangeJson.example())
        : Packs.builtIn().example(name);
  }
}
