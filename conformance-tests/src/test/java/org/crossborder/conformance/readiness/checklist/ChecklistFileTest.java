// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.language.Words;
import org.crossborder.conformance.readiness.yaml.MistakenFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checklist that comes along is whole; one of a lawyer's own says where it is wrong. */
class ChecklistFileTest {
  private static final Checklist CHECKLIST = ChecklistFile.builtIn().checklist();

  @TempDir Path folder;

  @Test
  void hasTheSectionsOfTheGuideInTheirOrder() {
    assertThat(CHECKLIST.sections().stream().map(Section::id))
        .containsExactly(
            "I.A", "I.B", "I.C", "I.D", "I.E", "II.A", "II.B", "II.C", "III.A", "III.B", "IV.A",
            "IV.B", "IV.C", "IV.D", "IV.E", "A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8", "B1",
            "B2", "B3", "B4", "B5", "B6");
    assertThat(CHECKLIST.questions()).hasSizeGreaterThanOrEqualTo(70);
    assertThat(CHECKLIST.measures()).hasSize(58);
    assertThat(CHECKLIST.articles()).containsKeys("5", "6", "8", "9", "12", "13");
  }

  @Test
  void saysEverythingInFourLanguages() {
    Stream<Words> questions =
        CHECKLIST
            .questions()
            .flatMap(q -> Stream.of(q.ask(), q.practice(), q.partly()))
            .filter(Objects::nonNull);
    Stream<Words> around =
        Stream.of(
                CHECKLIST.sources().values().stream().map(Source::name),
                CHECKLIST.articles().values().stream().map(Article::content),
                CHECKLIST.measures().values().stream().map(Measure::name),
                CHECKLIST.parts().stream().map(Part::title),
                CHECKLIST.sections().stream().map(Section::title))
            .flatMap(words -> words);
    assertThat(Stream.concat(questions, around))
        .allSatisfy(
            words ->
                assertThat(Arrays.stream(Language.values()).filter(words::isIn))
                    .as(words.in(Language.EN))
                    .containsExactly(Language.values()));
  }

  @Test
  void isWrittenOutCorrectedAndReadAgain() throws Exception {
    ChecklistFile.builtIn().write(folder);
    Path file = folder.resolve("checklist.yaml");
    Files.delete(folder.resolve("checklist.ru.yaml"));
    replace(folder.resolve("checklist.en.yaml"), "Electronic transactions law", "Corrected by us");

    Checklist corrected = ChecklistFile.read(file).checklist();

    Section first = corrected.section("I.A").orElseThrow();
    assertThat(first.title().in(Language.EN)).isEqualTo("Corrected by us");
    assertThat(first.title().in(Language.RU)).as("no translation").isEqualTo("Corrected by us");
    assertThat(first.title().isIn(Language.RU)).isFalse();
    assertThat(corrected.digest()).isNotEqualTo(CHECKLIST.digest());
  }

  @Test
  void everyMistakeIsSaidWithItsLine() throws Exception {
    ChecklistFile.builtIn().write(folder);
    Path file = folder.resolve("checklist.yaml");
    replace(file, "id: I.A.2, mark: R", "id: I.A.1, mark: Q");
    replace(file, "scope: agency, aspects: [practice], articles: [\"7\"],", "scope: all,");
    replace(file, "measures: [X2]", "measures: [X9]");

    assertThatExceptionOfType(MistakenFileException.class)
        .isThrownBy(() -> ChecklistFile.read(file).checklist())
        .satisfies(
            wrong ->
                assertThat(wrong.getMessage().lines())
                    .anyMatch(line -> line.matches(".*yaml:\\d+:\\d+: There is a question I.A.1.*"))
                    .anyMatch(line -> line.matches(".*yaml:\\d+:\\d+: all is not known here.*"))
                    .anyMatch(line -> line.matches(".*yaml:\\d+:\\d+: Nothing called X9.*")));
  }

  @Test
  void textsThatAreMissingOrOfNothingAreMistakes() throws Exception {
    ChecklistFile.builtIn().write(folder);
    Path english = folder.resolve("checklist.en.yaml");
    replace(english, "  I.B.2:", "  I.B.22:");

    assertThatExceptionOfType(MistakenFileException.class)
        .isThrownBy(() -> ChecklistFile.read(folder.resolve("checklist.yaml")).checklist())
        .withMessageContaining("There is no text questions/I.B.2/ask")
        .satisfies(
            wrong ->
                assertThat(wrong.getMessage())
                    .containsPattern("en.yaml:\\d+:\\d+: The checklist has nothing called"));
    Files.delete(english);
    assertThatExceptionOfType(FileNotFoundException.class)
        .isThrownBy(() -> ChecklistFile.read(folder.resolve("checklist.yaml")));
  }

  @Test
  void hostileFilesAreRefused() {
    for (String yaml :
        new String[] {
          "", "- a", "a: &a [*a]", "!!javax.script.ScriptEngineManager []", "{".repeat(500), "\t"
        }) {
      ChecklistFile file = new ChecklistFile("x.yaml", yaml, Map.of(Language.EN, "a: b"));
      assertThatExceptionOfType(MistakenFileException.class).isThrownBy(file::checklist);
    }
  }

  private static void replace(Path file, String what, String by) throws Exception {
    String text = Files.readString(file);
    assertThat(text).contains(what);
    int at = text.indexOf(what);
    Files.writeString(file, text.substring(0, at) + by + text.substring(at + what.length()));
  }
}
