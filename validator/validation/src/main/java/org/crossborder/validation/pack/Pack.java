// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.pack;

import java.util.List;
import java.util.stream.Stream;
import org.crossborder.validation.codelist.CodeList;
import org.crossborder.validation.edition.Coordinates;
import org.crossborder.validation.edition.Validity;
import org.crossborder.validation.language.Text;

/**
 * Documents and all that belongs to them, as a manifest describes it; the validator's own and an
 * operator's alike.
 *
 * @param title what it is
 * @param validity when the documents are issued that it is meant for
 */
public record Pack(
    Coordinates id,
    Text title,
    Validity validity,
    List<RuleSetFile> ruleSets,
    List<CodeList> codeLists,
    List<PackedDocument> documents,
    PackFiles files) {
  public Pack {
    ruleSets = List.copyOf(ruleSets);
    codeLists = List.copyOf(codeLists);
    documents = List.copyOf(documents);
  }

  /** Examples of a document type: realistic, valid, unsealed. */
  Stream<byte[]> examples(String type) {
    return documents.stream()
        .filter(document -> document.type().id().equals(type))
        .flatMap(document -> document.examples().stream())
        .flatMap(path -> files.read(path).stream());
  }
}
