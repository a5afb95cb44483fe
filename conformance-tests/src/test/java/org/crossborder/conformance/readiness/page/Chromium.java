// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The browser that the distribution ships, driven as a person would. */
public final class Chromium implements AutoCloseable {
  private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it; a missing browser fails the test, and says what to install. */
  public static Chromium start() {
    if (!Files.isExecutable(EXECUTABLE)) {
      throw new IllegalStateException(
          EXECUTABLE + " is missing. Install it: apt-get install chromium fonts-noto-cjk");
    }
    Playwright playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      return new Chromium(playwright, playwright.chromium().launch(options()));
    } catch (PlaywrightException e) {
      playwright.close();
      throw e;
    }
  }

  /** A window without history, as the test wants it. */
  public BrowserContext window(UnaryOperator<Browser.NewContextOptions> wishes) {
    BrowserContext context =
        browser.newContext(
            wishes.apply(new Browser.NewContextOptions().setIgnoreHTTPSErrors(true)));
    context.setDefaultTimeout(20_000);
    return context;
  }

  private static BrowserType.LaunchOptions options() {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(EXECUTABLE)
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
