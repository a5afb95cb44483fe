// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crossborder.validation.codelist.CodeBindings;
import org.crossborder.validation.codelist.CodeLists;
import org.crossborder.validation.codelist.CodeRules;
import org.crossborder.validation.document.DocumentType;
import org.crossborder.validation.document.DocumentTypes;
import org.crossborder.validation.document.DocumentTypes.Use;
import org.crossborder.validation.edition.Validity;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.schema.SchemaFile;

/** The packs that are switched on, and the document types that they give; immutable. */
public final class Packs {
  /**
   * A pack that is switched on.
   *
   * @param during when the documents are issued that it is used for
   */
  public record SwitchedOn(Pack pack, Validity during) {}

  private static final Packs BUILT_IN =
      new Packs(
          Stream.of("codes", "ubl", "cii", "sps", "wco", "cites")
              .map(ClassPathFiles::new)
              .filter(files -> files.read(PackFiles.MANIFEST).isPresent())
              .map(files -> new SwitchedOn(ManifestReader.read(files), Validity.ALWAYS))
              .toList());

  private final List<SwitchedOn> switchedOn;
  private final Map<DocumentType, PackedDocument> documents;
  private final DocumentTypes types;
  private final CodeLists codeLists;

  private Packs(List<SwitchedOn> switchedOn) {
    this.switchedOn = List.copyOf(switchedOn);
    this.documents =
        documents()
            .collect(Collectors.toUnmodifiableMap(PackedDocument::type, each -> each, (a, b) -> a));
    this.types = types(switchedOn);
    this.codeLists = codeLists(switchedOn);
  }

  private static DocumentTypes types(List<SwitchedOn> packs) {
    return new DocumentTypes(
        packs.stream()
            .flatMap(
                on ->
                    on.pack().documents().stream()
                        .map(document -> new Use(document.known(), on.during())))
            .toList());
  }

  /** An edition counts only while its pack does. */
  private static CodeLists codeLists(List<SwitchedOn> packs) {
    return new CodeLists(
        packs.stream()
            .flatMap(on -> on.pack().codeLists().stream().map(list -> list.within(on.during())))
            .filter(list -> list.validity().isInOrder())
            .toList());
  }

  /** The packs that the library ships. */
  public static Packs builtIn() {
    return BUILT_IN;
  }

  /** These packs and more. */
  public Packs with(List<SwitchedOn> more) {
    return new Packs(Stream.concat(switchedOn.stream(), more.stream()).toList());
  }

  /** The packs, each with the period that it is on. */
  public List<SwitchedOn> switchedOn() {
    return switchedOn;
  }

  /** The packs, once each. */
  public List<Pack> all() {
    return switchedOn.stream().map(SwitchedOn::pack).distinct().toList();
  }

  /** The document types of all packs. */
  public DocumentTypes types() {
    return types;
  }

  /** What belongs to a document type. */
  public Optional<PackedDocument> document(DocumentType type) {
    return Optional.ofNullable(documents.get(type));
  }

  /** The code lists of all packs. */
  public CodeLists codeLists() {
    return codeLists;
  }

  /** Where documents of a type use which codes. */
  public CodeBindings codes(DocumentType type) {
    return document(type).map(PackedDocument::codes).orElse(CodeBindings.NONE);
  }

  /** The rules about codes. */
  public List<RuleDescription> codeRules() {
    return CodeRules.of(
        documents().flatMap(document -> document.codes().all().stream()).toList(), codeLists);
  }

  /** The schema of a document type, if it has one. */
  public Optional<SchemaFile> schema(DocumentType type) {
    return document(type).flatMap(PackedDocument::schemaFile);
  }

  /** Every schema. */
  public List<SchemaFile> schemas() {
    return documents().flatMap(document -> document.schemaFile().stream()).toList();
  }

  /** An example of a document type, if there is one: realistic, valid, unsealed. */
  public Optional<byte[]> example(String type) {
    return all().stream().flatMap(pack -> pack.examples(type)).findFirst();
  }

  private Stream<PackedDocument> documents() {
    return all().stream().flatMap(pack -> pack.documents().stream());
  }
}
