// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.crossborder.registry.RunningRegistry;
import org.crossborder.trust.Period;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.arrangement.Arrangement;
import org.crossborder.trust.arrangement.ArrangementStatus;
import org.crossborder.trust.arrangement.ArrangementStatusPeriod;
import org.crossborder.trust.arrangement.Clause;
import org.crossborder.trust.arrangement.LevelMapping;
import org.crossborder.trust.browser.Chromium;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.party.TreatyStatus;
import org.crossborder.trust.party.TreatyStatusPeriod;
import org.crossborder.trust.service.ServiceStatus;
import org.crossborder.trust.service.ServiceStatusPeriod;
import org.crossborder.trust.service.ServiceType;
import org.crossborder.trust.service.TrustService;
import org.crossborder.trust.snapshot.Register;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Markup, scripts and turned-around text in every field of the register stay text. */
class HostileRegisterTest {
  private static final String HOSTILE =
      "<script>document.title='taken'</script><img src=x onerror=document.title='taken'>"
          + "\"'`${1234*4321}#{none}__${1234*4321}__@{/x}[[${1234*4321}]]\u202Eتجارة\u2066 & Co?";
  private static final Period SINCE = Period.since(Instant.parse("2026-01-01T00:00:00Z"));

  @TempDir Path directory;

  @Test
  void isShownAsText() throws Exception {
    try (RunningRegistry registry = PublishedFile.start(directory, register());
        Chromium chromium = Chromium.start();
        BrowserContext window = chromium.window(w -> w)) {
      Page page = window.newPage();
      List<String> said = new ArrayList<>();
      page.onConsoleMessage(message -> said.add(message.text()));
      for (String path : List.of("/", "/recognition", "/parties", "/arrangements", "/why")) {
        page.navigate(registry.uri() + path);
        isHarmless(page, said);
      }
      follow(page, registry, "/parties", said);
      follow(page, registry, "/parties/XX", said);
      follow(page, registry, "/arrangements", said);
      page.navigate(registry.uri() + "/recognition?party=" + "%3Cscript%3Ealert(1)%3C/script%3E");
      assertThat(page.textContent("h1")).isEqualTo("Page not found");
    }
  }

  /** Opens the page that the first hostile name links to. */
  private static void follow(Page page, RunningRegistry registry, String path, List<String> said) {
    page.navigate(registry.uri() + path);
    page.click("tbody a");
    assertThat(page.textContent("h1")).contains("<script>document.title='taken'</script>");
    isHarmless(page, said);
  }

  private static void isHarmless(Page page, List<String> said) {
    assertThat(page.title()).doesNotStartWith("taken");
    assertThat(page.querySelectorAll("main script, main img")).isEmpty();
    assertThat(page.content()).doesNotContain("5332114");
    assertThat(said).isEmpty();
  }

  private static Register register() {
    TestCa ca = TestCa.root("hostile");
    return new Register(
        List.of(party("XX"), party("YY")),
        List.of(
            new TrustService(
                HOSTILE,
                "XX",
                HOSTILE,
                HOSTILE,
                ServiceType.CA_FOR_SEALS,
                List.of(ca.certificate()),
                HOSTILE,
                List.of(new ServiceStatusPeriod(ServiceStatus.GRANTED, SINCE, HOSTILE, null)),
                List.of())),
        List.of(new LevelMapping("XX", HOSTILE, 2, List.of("YY"), SINCE)),
        List.of(
            new Arrangement(
                HOSTILE,
                HOSTILE,
                HOSTILE,
                List.of("XX", "YY"),
                List.of(new ArrangementStatusPeriod(ArrangementStatus.IN_FORCE, SINCE)),
                List.of(
                    new Clause(
                        HOSTILE,
                        "YY",
                        "XX",
                        Set.of(HOSTILE),
                        Set.of(ServiceType.CA_FOR_SEALS),
                        2,
                        List.of(HOSTILE),
                        SINCE)))));
  }

  private static Party party(String code) {
    return new Party(
        code,
        HOSTILE,
        List.of(new TreatyStatusPeriod(TreatyStatus.PARTY, SINCE, HOSTILE)),
        List.of());
  }
}
