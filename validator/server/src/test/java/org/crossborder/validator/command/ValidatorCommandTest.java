// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crossborder.validation.ExampleDocuments;
import org.crossborder.validation.RuleBook;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ValidatorCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void anUnsealedDocumentExitsWithOneAndSaysWhy() throws Exception {
    Path file = folder.resolve("certificate.xml");
    Files.write(file, ExampleDocuments.of("certificate-of-origin").orElseThrow());
    assertThat(run("validate", file.toString(), "--party", "KR")).isEqualTo(1);
    assertThat(out.toString()).contains("Reject").contains("SG-01");
  }

  @Test
  void jsonIsOneLineADocument() throws Exception {
    Path file = folder.resolve("certificate.xml");
    Files.writeString(file, "no XML");
    assertThat(run("validate", file.toString(), "--party", "KR", "--format", "json")).isEqualTo(1);
    assertThat(out.toString().strip().lines()).singleElement().asString().startsWith("{");
  }

  @Test
  void itSpeaksFourLanguages() throws Exception {
    Path file = folder.resolve("certificate.xml");
    Files.write(file, ExampleDocuments.of("certificate-of-origin").orElseThrow());
    for (String language : new String[] {"fr", "ru", "zh-CN"}) {
      run("validate", file.toString(), "--party", "KR", "--language", language);
      run("explain", "D05", "--language", language);
      run("rules", "--language", language);
      run("documents", "--language", language);
    }
    assertThat(out.toString())
        .contains("Refuser", "Отклонить", "拒绝")
        .contains("Que faire", "Что делать", "应采取的措施")
        .contains("Certificat d’origine", "Сертификат о происхождении товара", "原产地证书")
        .doesNotContain("What to do", "Reject");
    assertThat(run("explain", "D05", "--language", "de")).isEqualTo(3);
  }

  @Test
  void aMissingFileIsAFaultWithoutStackTrace() {
    assertThat(run("validate", folder.resolve("none").toString(), "--party", "KR")).isEqualTo(4);
    assertThat(err.toString()).contains("There is no file").doesNotContain("\tat ");
  }

  @Test
  void wrongUsageExitsWithThree() {
    assertThat(run("validate", "--nonsense")).isEqualTo(3);
    assertThat(run()).isEqualTo(3);
    assertThat(run("explain", "XX-1")).isEqualTo(3);
    assertThat(run("example", "none")).isEqualTo(3);
  }

  @Test
  void rulesAreExplainedWithExamples() {
    assertThat(run("explain", "co-28")).isZero();
    assertThat(out.toString()).contains("Passes:").contains("Fails:").contains("25200.00");
  }

  @Test
  void everyRuleOfTheAgreementIsExplainedWithBothExamples() {
    for (RuleDescription rule : RuleBook.all()) {
      if (rule.layer() == Layer.AGREEMENT) {
        out.getBuffer().setLength(0);
        assertThat(run("explain", rule.id())).isZero();
        assertThat(out.toString())
            .containsAnyOf("Passes:", "Does not apply:")
            .containsAnyOf("Fails:", "Stays undecided:")
            .contains(
                rule.example().passing().in(Language.EN).strip().lines().findFirst().orElseThrow());
      }
    }
  }

  private int run(String... arguments) {
    CommandLine commandLine = ValidatorCommand.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
