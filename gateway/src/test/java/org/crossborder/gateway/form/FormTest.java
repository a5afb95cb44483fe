// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.crossborder.validation.RuleBook;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.rendition.Renderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What forms make: documents that the validator accepts, with every answer in its place. */
class FormTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Validator VALIDATOR = Validator.create();
  private static final FormCheck CHECK = new FormCheck(Packs.builtIn().codeLists(), TODAY);

  private static ComposedDocument compose(String type, Answers answers) {
    return Composer.compose(FormDescription.of(type).orElseThrow(), answers, FilledForms.given());
  }

  private static List<Finding> findings(byte[] document) {
    return VALIDATOR
        .validate(document, ValidationContext.receipted("KR", "BD", NOW, NOW, null))
        .findings()
        .stream()
        .filter(f -> f.layer() != Layer.SIGNATURE && f.layer() != Layer.RECOGNITION)
        .toList();
  }

  private static List<String> said(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.ruleId() + " " + f.location().xpath() + " " + f.message().in(Language.EN))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"certificate-of-origin", "phytosanitary-certificate"})
  void aFilledFormMakesADocumentInWhichNothingIsWrong(String type) {
    FormDescription form = FormDescription.of(type).orElseThrow();
    assertThat(CHECK.defects(form, FilledForms.of(type))).isEmpty();
    ComposedDocument document = compose(type, FilledForms.of(type));

    assertThat(
            said(
                findings(document.bytes()).stream()
                    .filter(f -> f.severity() != Severity.UNDECIDED)
                    .toList()))
        .as(new String(document.bytes(), UTF_8))
        .isEmpty();
    assertThat(compose(type, FilledForms.of(type)).bytes()).isEqualTo(document.bytes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"certificate-of-origin", "phytosanitary-certificate"})
  void eachAnswerIsInTheDocumentAndWhatItIsForIsFoundAtIt(String type) {
    FormDescription form = FormDescription.of(type).orElseThrow();
    Answers answers = FilledForms.of(type);
    for (FormSection section : form.sections()) {
      for (FormField field : section.fields()) {
        int line = section.repeated() ? 1 : 0;
        Answers without = answers.with(line, Map.of(field.id(), ""));
        assertThat(compose(type, without).bytes())
            .as(field.id())
            .isNotEqualTo(compose(type, answers).bytes());
        List<FormDefect> defects = CHECK.defects(form, without);
        if (field.required()) {
          assertThat(defects)
              .as(field.id())
              .containsExactly(
                  new FormDefect(new Place(section, field, line), FormDefect.Kind.MISSING));
        } else {
          assertThat(defects).as(field.id()).isEmpty();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"certificate-of-origin", "phytosanitary-certificate"})
  void everyRuleThatAFieldServesIsOneOfTheValidator(String type) {
    assertThat(FormDescription.of(type).orElseThrow().sections())
        .flatMap(FormSection::fields)
        .flatMap(FormField::rules)
        .allMatch(rule -> RuleBook.byId(rule).isPresent());
  }

  @Test
  void aMissingNameIsToldAtItsFieldInItsLine() {
    Answers answers = FilledForms.of("phytosanitary-certificate").with(2, Map.of("botanical", ""));
    ComposedDocument document = compose("phytosanitary-certificate", answers);
    Finding finding = only(document, "PC-41");
    Place place = document.of(finding).orElseThrow();
    assertThat(place.field().id()).isEqualTo("botanical");
    assertThat(place.line()).isEqualTo(2);
  }

  @Test
  void whatServesNoRuleIsToldWhereItStands() {
    Answers answers =
        FilledForms.of("certificate-of-origin")
            .with(1, Map.of("hs", "61091"))
            .with(0, Map.of("destination", "BD"))
            .with(2, Map.of("net", "9000"));
    ComposedDocument document = compose("certificate-of-origin", answers);
    assertThat(document.of(only(document, "CL-02")).orElseThrow().field().id()).isEqualTo("hs");
    assertThat(document.of(only(document, "CO-19")).orElseThrow().field().id())
        .isEqualTo("destination");
    Place gross = document.of(only(document, "UB-09")).orElseThrow();
    assertThat(gross.field().id() + gross.line()).isEqualTo("gross2");
  }

  private static Finding only(ComposedDocument document, String rule) {
    return findings(document.bytes()).stream()
        .filter(finding -> finding.ruleId().equals(rule))
        .findFirst()
        .orElseThrow(() -> new AssertionError(said(findings(document.bytes()))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"certificate-of-origin", "phytosanitary-certificate"})
  void whatIsTypedIsTextWhateverItSays(String type) {
    String hostile = "</cbc:Name>]]><!-- &amp; {party} {$party} $1 ${7*7} 'a' \"b\" 危 \uD83D\uDE00";
    FormDescription form = FormDescription.of(type).orElseThrow();
    Map<String, String> single = new HashMap<>();
    Map<String, String> line = new HashMap<>();
    List<String> places = new ArrayList<>();
    for (FormSection section : form.sections()) {
      for (FormField field : section.fields()) {
        if (field.kind() == FormField.Kind.TEXT || field.kind() == FormField.Kind.LINES) {
          (section.repeated() ? line : single).put(field.id(), field.id() + hostile);
          places.add(field.id() + hostile);
        }
      }
    }
    ComposedDocument document = compose(type, new Answers(single, List.of(line)));
    String shown =
        Renderer.render(document.bytes(), Packs.builtIn().types()).orElseThrow().toString();
    assertThat(shown).isNotEmpty();
    String xml = new String(document.bytes(), UTF_8);
    assertThat(xml).doesNotContain("</cbc:Name>]]>").contains("&lt;/cbc:Name&gt;");
    assertThat(places)
        .allMatch(text -> xml.contains(text.substring(0, text.indexOf('<')) + "&lt;/cbc:Name&gt;"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0000", "a\u0001b", "\uD800", "\uFFFE"})
  void whatNoDocumentCanHoldIsRefused(String character) {
    FormDescription form = FormDescription.of("certificate-of-origin").orElseThrow();
    FormSection exporter = form.section("exporter").orElseThrow();
    Answers answers =
        FilledForms.of("certificate-of-origin").with(0, Map.of("exporterName", character));
    assertThat(CHECK.defects(exporter, 0, answers))
        .extracting(FormDefect::kind)
        .containsExactly(FormDefect.Kind.CHARACTER);
  }

  @Test
  void answersAreReadAsTheyWereKept() {
    Answers answers = FilledForms.of("certificate-of-origin");
    assertThat(Answers.read(answers.json())).isEqualTo(answers);
    assertThat(answers.without(1).lines()).containsExactly(answers.at(2));
  }

  @Test
  void everyFieldAndSectionHasItsWords() throws IOException {
    Properties words = new Properties();
    try (Reader file =
        Files.newBufferedReader(Path.of("src/main/resources/texts/forms.properties"))) {
      words.load(file);
    }
    Set<String> needed = new HashSet<>();
    for (FormDescription form : FormDescription.all()) {
      for (FormSection section : form.sections()) {
        needed.add("form.section." + section.id());
        section.fields().forEach(field -> needed.add("form." + field.label()));
      }
    }
    for (FormDefect.Kind kind : FormDefect.Kind.values()) {
      needed.add("form.defect." + kind);
    }
    assertThat(words.stringPropertyNames()).containsAll(needed);
  }
}
