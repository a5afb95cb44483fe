// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import java.util.List;
import javax.xml.validation.Schema;
import org.crossborder.validation.codelist.CodeList;
import org.crossborder.validation.codelist.CodeListDefectException;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.IntakeOutcome.Refused;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.pack.Pack;
import org.crossborder.validation.pack.PackedDocument;
import org.crossborder.validation.pack.RuleSetFile;
import org.crossborder.validation.rule.RuleSet;
import org.crossborder.validation.schema.SchemaCompiler;
import org.crossborder.validation.schema.SchemaFile;
import org.crossborder.validation.schema.SchemaValidation;
import org.crossborder.validation.schema.UnreachableSchemaException;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Checks the files that a manifest names: they compile, and the examples are what they should. */
final class ContentCheck {
  private final Pack pack;
  private final Defects defects;

  ContentCheck(Pack pack, Defects defects) {
    this.pack = pack;
    this.defects = defects;
  }

  void run() {
    pack.codeLists().forEach(this::read);
    pack.ruleSets().forEach(this::compile);
    pack.documents().forEach(this::check);
  }

  private void read(CodeList list) {
    try {
      list.codes();
    } catch (CodeListDefectException e) {
      defects.add(new PackDefect(e.file(), e.line(), e.column(), String.valueOf(e.getMessage())));
    }
  }

  private void compile(RuleSetFile file) {
    new RuleSet(file, pack.files())
        .defects()
        .forEach(
            defect ->
                defects.add(
                    new PackDefect(
                        defect.file(), defect.line(), defect.column(), defect.message())));
  }

  private void check(PackedDocument document) {
    Schema schema = document.schemaFile().map(this::compile).orElse(null);
    document.examples().forEach(path -> example(document, path, schema));
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

  private void example(PackedDocument document, String path, @Nullable Schema schema) {
    byte[] bytes = pack.files().read(path).orElseThrow();
    IntakeOutcome outcome = new Intake(IntakeLimits.DEFAULT).read(bytes);
    if (outcome instanceof Refused refused) {
      refused.findings().forEach(finding -> add(path, finding));
      return;
    }
    XmlTree tree = ((Accepted) outcome).tree();
    if (!isOf(document, tree)) {
      Location at = tree.locate(tree.root());
      String says = "The example is not of the type %s.".formatted(document.type().id());
      defects.add(new PackDefect(path, at.line(), at.column(), says));
    } else if (schema != null) {
      SchemaValidation.findings(tree, schema).forEach(finding -> add(path, finding));
    }
  }

  private static boolean isOf(PackedDocument document, XmlTree tree) {
    return document.type().rootName().equals(tree.root().getLocalName())
        && document.type().namespace().equals(String.valueOf(tree.root().getNamespaceURI()));
  }

  private void add(String file, Finding finding) {
    defects.add(
        new PackDefect(
            file,
            finding.location().line(),
            finding.location().column(),
            finding.message().in(Language.EN)));
  }
}
