// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.crossborder.registry.RunningRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages as any client of HTTP gets them. */
class PagesTest {
  @TempDir static Path directory;
  private static RunningRegistry registry;

  @BeforeAll
  static void start() throws Exception {
    registry = PracticeRegistry.start(directory);
  }

  @AfterAll
  static void stop() {
    registry.close();
  }

  static List<String> pages() {
    return PracticeRegistry.PAGES;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void areWhole(String path) throws Exception {
    HttpResponse<String> page = page(path);

    assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
    assertThat(page.body())
        .contains("<html lang=\"en\" dir=\"ltr\">", "</html>")
        .doesNotContain("??", "th:", "style=\"", "onclick");
    assertThat(page.body().split("<h1", -1)).as("one heading of the first level").hasSize(2);
  }

  @Test
  void showWhoRecognisesWhomAndThatItIsDirected() throws Exception {
    String matrix = page("/recognition?documentType=certificate-of-origin").body();

    assertThat(matrix)
        .contains("/arrangements/bd-kr-2025#clause-bd-kr-2025%2F1")
        .contains("Republic of Korea recognises China.")
        .doesNotContain("China recognises Republic of Korea.")
        .contains("4 recognitions are in force.");
  }

  @Test
  void showTheMatrixOfADayInThePast() throws Exception {
    assertThat(page("/recognition?documentType=certificate-of-origin&on=2025-01-01").body())
        .contains("Nobody recognises anybody for this on this day.");
  }

  @Test
  void showAClauseWithItsConditionsAndTheTermsBesideIt() throws Exception {
    assertThat(page("/arrangements/bd-kr-2025").body())
        .contains("Goods under 10,000 USD", "are no longer recognised", "days of grace: 30")
        .contains("stay recognised", "OASIS UBL", "Electronic Trade Act of KR", "PT15M");
  }

  @Test
  void showWhatStandsBehindAService() throws Exception {
    assertThat(page("/services/KR/timestamps").body())
        .contains("1.3.6.1.5.5.7.3.8", "C=KR", "NTRKR-110111")
        .contains("Assurance levels of Korea", "Audited every year");
    assertThat(page("/services/BD/chamber-seals").body())
        .contains("vouches for every certificate of this service", "Comparison of the schemes");
  }

  @Test
  void sayWhereTheLogStandsAndWhatWaits() throws Exception {
    assertThat(page("/").body())
        .containsPattern("<a href=\"/changes\">1</a>")
        .contains("One emergency action waits for confirmation")
        .contains("Suspend the plant health seals at once");
  }

  @Test
  void sayWhatTheLogHoldsOfASubject() throws Exception {
    assertThat(page("/services/PH/plant-health").body())
        .contains("In the log", "Suspend the plant health seals at once");
    assertThat(page("/services/CN/origin").body())
        .contains("In the log")
        .doesNotContain("Suspend the plant health seals at once");
  }

  @Test
  void sayWhatTheRulesFindInAChangeThatWaits() throws Exception {
    assertThat(page("/changes/" + PracticeRegistry.PENDING).body())
        .contains("What the rules find", "Not met", "No standard with its version is named");
  }

  private static HttpResponse<String> page(String path) throws Exception {
    return registry.get(path, "Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
  }
}
