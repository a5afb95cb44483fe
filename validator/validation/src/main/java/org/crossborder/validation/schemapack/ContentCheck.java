// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.util.List;
import javax.xml.validation.Schema;
import org.crossborder.validation.codelist.CodeList;
import org.crossborder.validation.codelist.CodeListDefectException;
import org.crossborder.validation.pack.Pack;
import org.crossborder.validation.pack.PackedDocument;
import org.crossborder.validation.pack.RuleSetFile;
import org.crossborder.validation.rule.RuleSet;
import org.crossborder.validation.schema.SchemaCompiler;
import org.crossborder.validation.schema.SchemaFile;
import org.crossborder.validation.schema.UnreachableSchemaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Checks the files that a manifest names: they compile, and the examples are what they should. */
final class ContentCheck {
  private final Pack pack;
  private final Defects defects;
  private final ExampleCheck examples;

  ContentCheck(Pack pack, Defects defects, Deadline deadline) {
    this.pack = pack;
    this.defects = defects;
    this.examples = new ExampleCheck(pack.files(), defects, deadline);
  }

  void run() {
    pack.codeLists().forEach(this::read);
    List<RuleSet> compiled = pack.ruleSets().stream().map(this::compile).toList();
    pack.documents().forEach(document -> check(document, compiled));
  }

  private void read(CodeList list) {
    try {
      list.codes();
    } catch (CodeListDefectException e) {
      defects.add(new PackDefect(e.file(), e.line(), e.column(), String.valueOf(e.getMessage())));
    }
  }

  private RuleSet compile(RuleSetFile file) {
    RuleSet set = new RuleSet(file, pack.files());
    set.defects()
        .forEach(
            defect ->
                defects.add(
                    new PackDefect(
                        defect.file(), defect.line(), defect.column(), defect.message())));
    return set;
  }

  /** Only what compiles is tried on an example. */
  private void check(PackedDocument document, List<RuleSet> compiled) {
    Schema schema = document.schemaFile().map(this::compile).orElse(null);
    List<RuleSet> rules =
        compiled.stream()
            .filter(set -> set.defects().isEmpty())
            .filter(set -> document.ruleSets().contains(set.coordinates().name()))
            .toList();
    document.examples().forEach(path -> examples.check(document, path, schema, rules));
  }

  private @Nullable Schema compile(SchemaFile file) {
    try {
      return SchemaCompiler.compile(List.of(file));
    } catch (SAXParseException e) {
      String systemId = e.getSystemId() == null ? file.path() : e.getSystemId();
      defects.add(
          new PackDefect(
              systemId.replaceFirst("^(schema:)?/", ""),
              e.getLineNumber(),
              e.getColumnNumber(),
              String.valueOf(e.getMessage())));
    } catch (SAXException | UnreachableSchemaException e) {
      defects.add(PackDefect.of(file.path().substring(1), String.valueOf(e.getMessage())));
    }
    return null;
  }
}
