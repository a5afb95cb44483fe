// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private static final String AXE =
      """
      async () => (await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations']
      })).violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.html))
      """;

  @TempDir static Path folder;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void start() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  @AfterAll
  static void stop() {
    playwright.close();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void isAccessibleFitsAPhoneAndPrints(Language language) throws Exception {
    Path report = report(language);
    try (Page page = browser.newPage()) {
      List<String> said = new ArrayList<>();
      page.onConsoleMessage(message -> said.add(message.text()));
      page.navigate(report.toUri().toString());
      assertThat(said).isEmpty();
      page.evaluate(axe());
      assertThat((List<?>) page.evaluate(AXE)).isEmpty();
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

  private static String axe() throws Exception {
    try (InputStream in =
        Objects.requireNonNull(ReportPageTest.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
