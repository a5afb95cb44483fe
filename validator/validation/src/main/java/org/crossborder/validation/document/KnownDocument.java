// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.document;

import java.util.concurrent.atomic.AtomicReference;
import org.crossborder.validation.intake.XmlTree;
import org.jspecify.annotations.Nullable;

/**
 * A type of document, how it is told from others with the same root element, and how its facts are
 * read; the paths are compiled on first use.
 */
public final class KnownDocument {
  private final DocumentType type;
  private final FactPaths paths;
  private final String when;
  private final AtomicReference<@Nullable Condition> condition = new AtomicReference<>();
  private final AtomicReference<@Nullable FactReader> reader = new AtomicReference<>();

  /**
   * @param when an XPath seen from the root element that is true of such documents only, with the
   *     prefixes of the paths; empty if the root element tells enough
   */
  public KnownDocument(DocumentType type, FactPaths paths, String when) {
    this.type = type;
    this.paths = paths;
    this.when = when;
  }

  /** The type. */
  public DocumentType type() {
    return type;
  }

  /** Where the facts stand. */
  public FactPaths paths() {
    return paths;
  }

  /** What is true of such documents only; empty if their root element tells enough. */
  public String when() {
    return when;
  }

  /**
   * Whether a document with this type's root element is of this type.
   *
   * @throws IllegalArgumentException if the condition is no XPath
   */
  boolean covers(XmlTree document) {
    return when.isEmpty() || condition().holds(document);
  }

  private Condition condition() {
    Condition known = condition.get();
    if (known == null) {
      known = new Condition(when, paths.namespaces());
      condition.set(known);
    }
    return known;
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
