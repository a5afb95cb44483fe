// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crossborder.conformance.as4.http.TlsSetting;
import org.crossborder.conformance.doctor.Doctor;
import org.crossborder.conformance.doctor.Registry;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.suite.About;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The doctor speaks every language; other modules speak English, and are marked so. */
class SentencesTest {
  private static final Pattern FIX = Pattern.compile("\"([A-Z][^\"]{10,}\\.)\"");

  @ParameterizedTest
  @EnumSource(value = Language.class)
  void whatTheDoctorTriesAndExpectsIsThereInEveryLanguage(Language language) {
    Registry registry =
        new Registry(URI.create("https://localhost/"), new TlsSetting(List.of(), null));
    Sentences sentences = Sentences.in(language);
    assertThat(Doctor.plan(registry).modules())
        .allSatisfy(
            step -> {
              About about = step.about();
              for (String said : List.of(about.title(), about.sent(), about.expected())) {
                assertThat(sentences.find(said)).as(said).isPresent();
              }
            });
  }

  /** Literals of one line; longer ones are seen by whoever reads the report. */
  @Test
  void soIsEachFix() throws Exception {
    Path folder = Path.of("src/main/java/org/crossborder/conformance/doctor");
    try (Stream<Path> sources = Files.list(folder)) {
      for (Path source : sources.toList()) {
        FIX.matcher(Files.readString(source).replaceAll("\"\\s*\\+ \"", ""))
            .results()
            .map(found -> found.group(1))
            .forEach(fix -> assertThat(Sentences.in(Language.ZH).find(fix)).as(fix).isPresent());
      }
    }
  }

  @Test
  void whatIsNotThereIsSaidInEnglishAndMarked() {
    Sentences french = Sentences.in(Language.FR);
    assertThat(french.of("A payload of five megabytes is accepted"))
        .isEqualTo("A payload of five megabytes is accepted");
    assertThat(french.tag("A payload of five megabytes is accepted")).isEqualTo("en");
    assertThat(french.tag("The clocks agree")).isEqualTo("fr");
  }
}
