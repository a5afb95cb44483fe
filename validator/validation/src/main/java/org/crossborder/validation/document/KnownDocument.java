// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A type of document, and how its facts are read; the paths are compiled on first use. */
public final class KnownDocument {
  private final DocumentType type;
  private final FactPaths paths;
  private final AtomicReference<@Nullable FactReader> reader = new AtomicReference<>();

  public KnownDocument(DocumentType type, FactPaths paths) {
    this.type = type;
    this.paths = paths;
  }

  /** The type. */
  public DocumentType type() {
    return type;
  }

  /** Where the facts stand. */
  public FactPaths paths() {
    return paths;
  }

  /**
   * The reader of the facts.
   *
   * @throws IllegalArgumentException if a path is no XPath
   */
  FactReader facts() {
    FactReader known = reader.get();
    if (known == null) {
      known = new FactReader(type, paths);
      reader.set(known);
    }
    return known;
  }
}
