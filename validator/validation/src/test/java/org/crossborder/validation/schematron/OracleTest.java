// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.sf.saxon.s9api.SaxonApiException;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.pack.Pack;
import org.crossborder.validation.pack.PackedDocument;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.pack.RuleSetFile;
import org.crossborder.validation.rule.Example;
import org.crossborder.validation.rule.RuleSet;
import org.crossborder.validation.schematron.Compilation.Done;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our compiler and SchXslt2 find the same, with each rule set, in every document of its pack. */
class OracleTest {
  record Packed(Pack pack, RuleSetFile file) {
    @Override
    public String toString() {
      return file.id().toString();
    }

    byte[] read(String path) {
      return pack.files().read(path).orElseThrow();
    }
  }

  static Stream<Packed> sets() {
    return Packs.builtIn().all().stream()
        .flatMap(pack -> pack.ruleSets().stream().map(file -> new Packed(pack, file)));
  }

  @ParameterizedTest
  @MethodSource("sets")
  void findsWhatSchXslt2Finds(Packed packed) throws SaxonApiException {
    byte[] sch = packed.read(packed.file().file());
    CompiledSchema ours = compile(packed.file().file(), sch);
    SchXslt2 theirs = SchXslt2.compile(sch);
    int findings = 0;
    for (byte[] document : documents(packed)) {
      List<String> found = findings(ours, document);
      assertThat(found).isEqualTo(theirs.findings(document));
      findings += found.size();
    }
    assertThat(findings).as("findings of failing examples").isPositive();
  }

  static CompiledSchema compile(String file, byte[] sch) {
    return SchematronCompiler.read(file, sch).then(SchematronCompiler::compile)
            instanceof Done<CompiledSchema> done
        ? done.result()
        : null;
  }

  static List<String> findings(CompiledSchema schema, byte[] document) {
    Accepted accepted = (Accepted) new Intake(IntakeLimits.DEFAULT).read(document);
    return schema.evaluate(accepted.tree().xdm()).hits().stream()
        .map(hit -> hit.assertion().id())
        .sorted()
        .toList();
  }

  /** Every example of the pack, and each as every failing example of the rule set changes it. */
  static List<byte[]> documents(Packed packed) {
    List<byte[]> documents = new ArrayList<>();
    for (PackedDocument type : packed.pack().documents()) {
      type.examples().forEach(path -> documents.add(packed.read(path)));
    }
    for (Example example : new RuleSet(packed.file(), packed.pack().files()).examples()) {
      String document = new String(packed.read(example.document()), UTF_8);
      documents.add(document.replace(example.passing(), example.failing()).getBytes(UTF_8));
    }
    return documents;
  }
}
