// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.validation.ExampleDocuments;
import org.crossborder.validation.RuleBook;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.report.format.ReportFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

  @ParameterizedTest
  @EnumSource(ReportFormat.class)
  void everyFormIsWrittenToAFile(ReportFormat format) throws Exception {
    Path file = folder.resolve("certificate.xml");
    Files.write(file, ExampleDocuments.of("certificate-of-origin").orElseThrow());
    Path report = folder.resolve("report");
    String[] command = {"validate", file.toString(), "--party", "KR", "--format", format.id()};
    assertThat(run(Stream.concat(Stream.of(command), Stream.of("--output", report.toString()))))
        .isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    assertThat(report).isNotEmptyFile();
    assertThat(run(command)).isEqualTo(format.isText() ? 1 : 3);
  }

  @Test
  void aFormForOneDocumentTakesADirectoryForSeveral() throws Exception {
    Path file = folder.resolve("certificate.xml");
    Files.writeString(file, "no XML");
    String name = file.toString();
    Path reports = Files.createDirectory(folder.resolve("reports"));
    assertThat(run("validate", name, name, "--party", "KR", "--format", "svrl")).isEqualTo(3);
    assertThat(err.toString()).contains("SVRL holds one document");
    assertThat(run("validate", name, name, "--party", "KR", "--format", "sarif")).isEqualTo(1);
    run("validate", name, name, "--party", "KR", "--format", "svrl", "--output", "" + reports);
    assertThat(reports)
        .isDirectoryContaining("glob:**/certificate.xml.svrl.xml")
        .isDirectoryContaining("glob:**/certificate.xml-2.svrl.xml");
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
  void aCodeOfNoStateIsRefusedWithTheCodesThatAreMeant() {
    for (String code : List.of("XX", "kr", "KOR", "")) {
      assertThat(run("validate", "co.xml", "--party", code)).isEqualTo(3);
      assertThat(err.toString()).contains("--party", "no State has the code", " KR,");
    }
    assertThat(run("validate", "co.xml", "--party", "KR", "--from", "XX")).isEqualTo(3);
  }

  @Test
  void aMisspeltOptionIsNamedBeforeTheOneThatIsMissing() {
    assertThat(run("validate", "--parti", "KR", "co.xml")).isEqualTo(3);
    assertThat(err.toString()).contains("--parti").contains("--help").doesNotContain("Missing");
    err.getBuffer().setLength(0);
    assertThat(run("validate", "co.xml")).isEqualTo(3);
    assertThat(err.toString()).contains("Missing required option").contains("--party");
  }

  @Test
  void aPlaceWithoutAPathEndsWithItsColumn() throws Exception {
    Path file = folder.resolve("broken.xml");
    Files.writeString(file, "<a><b></a>");
    assertThat(run("validate", file.toString(), "--party", "KR")).isEqualTo(1);
    assertThat(out.toString().lines()).contains("    line 1, column 9");
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
    assertThat(out.toString())
        .contains("From org.crossborder.rules:certificate-of-origin:1.0.0")
        .contains("issued from 8 November 2004 on")
        .contains("Passes:")
        .contains("Fails:")
        .contains("25200.00");
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

  private int run(Stream<String> arguments) {
    return run(arguments.toArray(String[]::new));
  }

  private int run(String... arguments) {
    CommandLine commandLine = ValidatorCommand.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
