// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.pack;

import java.util.List;
import java.util.Optional;
import org.crossborder.validation.codelist.CodeBindings;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.document.KnownDocument;
import org.crossborder.validation.schema.SchemaFile;
import org.jspecify.annotations.Nullable;

/**
 * A document type with all that belongs to it.
 *
 * @param schema null if there is none
 * @param ruleSets group and artifact of each rule set that judges such documents
 * @param codes where it uses which code list
 * @param examples paths of example documents inside the pack
 */
public record PackedDocument(
    KnownDocument known,
    @Nullable SchemaFile schema,
    List<String> ruleSets,
    CodeBindings codes,
    List<String> examples) {
  public PackedDocument {
    ruleSets = List.copyOf(ruleSets);
    examples = List.copyOf(examples);
  }

  /** The type. */
  public DocumentType type() {
    return known.type();
  }

  /** The schema, if there is one. */
  public Optional<SchemaFile> schemaFile() {
    return Optional.ofNullable(schema);
  }
}
