// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.browser.Axe;
import org.crossborder.trust.browser.Chromium;
import org.crossborder.validation.ExampleDocuments;
import org.crossborder.validation.language.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;

/** The HTML report in a real browser: accessible, narrow and on paper, in four languages. */
class ReportPageTest {
  @TempDir static Path folder;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void isAccessibleFitsAPhoneAndPrints(Language language) throws Exception {
    Path report = report(language);
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = window.newPage();
      List<String> said = new ArrayList<>();
      page.onConsoleMessage(message -> said.add(message.text()));
      page.navigate(report.toUri().toString());
      assertThat(said).isEmpty();
      assertThat(Axe.violations(page)).isEmpty();
      page.setViewportSize(320, 640);
      assertThat(
              (int)
                  page.evaluate(
                      "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
          .isZero();
      assertThat(page.pdf()).startsWith("%PDF".getBytes(US_ASCII)).hasSizeGreaterThan(10_000);
      assertThat(page.textContent("h1")).isNotBlank();
    }
  }

  /** Of a document with an error, a warning and undecided rules. */
  private static Path report(Language language) throws Exception {
    byte[] document = ExampleDocuments.of("certificate-of-origin").orElseThrow();
    Path file = folder.resolve("certificate.xml");
    Files.writeString(file, new String(document, UTF_8).replace(">SG<", ">XQ<"));
    StringWriter out = new StringWriter();
    CommandLine commandLine = ValidatorCommand.commandLine();
    commandLine.setOut(new PrintWriter(out, true));
    String[] command = {
      "validate",
      file.toString(),
      "--party",
      "KR",
      "--format",
      "html",
      "--language",
      language.code()
    };
    assertThat(commandLine.execute(command)).isEqualTo(ExitCode.INVALID);
    return Files.writeString(folder.resolve(language.code() + ".html"), out.toString());
  }
}
