// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.crossborder.gateway.access.LocalAccounts;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.security.MshKey;
import org.crossborder.trust.browser.Axe;
import org.crossborder.trust.browser.Chromium;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.container.ContainerSealer;
import org.crossborder.validation.container.PackagedFile;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.reference.DocumentReference;
import org.crossborder.validation.reference.QrReader;
import org.crossborder.validation.rendition.paper.PrintedRendition;
import org.crossborder.validation.rendition.paper.Printing;
import org.crossborder.validation.rendition.paper.RenditionPdf;
import org.crossborder.validation.signature.RsaPadding;
import org.crossborder.validation.signature.pades.PadesSealer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is printed leads back, and what is handed in is judged, in a real browser. */
class VerifyPagesTest {
  private static final String SENTENCE = "twelve goats cross the river";
  private static final String ADDRESS = "https://verify.customs.example/verify";
  private static final String NUMBER = "CO-2026-VERIFY";

  @TempDir static Path folder;
  private static Neighbours neighbours;
  private static Chromium chromium;
  private static String document = "";
  private static byte[] sealed = {};

  @BeforeAll
  static void start() throws Exception {
    neighbours =
        new Neighbours(
            folder.resolve("bd"),
            List.of(
                "--crossborder.gateway.verification.address=" + ADDRESS,
                "--crossborder.gateway.verification.burst=10000"),
            folder.resolve("kr"),
            List.of(
                "--crossborder.gateway.verification.open=true",
                "--crossborder.gateway.verification.burst=6"));
    chromium = Chromium.start();
    document = neighbours.cross(NUMBER).path("id").asString();
    sealed =
        neighbours
            .bd
            .bytes(neighbours.bd.request("/v1/documents/" + document + "/content").build())
            .body();
    LocalAccounts accounts = neighbours.bd.context().getBean(LocalAccounts.class);
    String given = accounts.add("test", "rahima", Set.of(Role.OPERATOR), "BD").orElseThrow();
    assertThat(accounts.changePassword("rahima", given, SENTENCE)).isEmpty();
  }

  @AfterAll
  static void stop() {
    chromium.close();
    neighbours.close();
  }

  private static URI page(String path) {
    return neighbours.bd.anonymous(path).build().uri();
  }

  private static Page logIn(BrowserContext window) {
    Page page = window.newPage();
    page.navigate(page("/login").toString());
    page.fill("#username", "rahima");
    page.fill("#password", SENTENCE);
    page.click("main button");
    page.waitForURL(page("/").toString());
    return page;
  }

  private static DocumentReference reference() {
    return DocumentReference.of(sealed, Packs.builtIn().types());
  }

  @Test
  void aReadingShowsAndPrintsAQrCodeThatIsRead() {
    try (BrowserContext window = chromium.window(w -> w.setDeviceScaleFactor(2))) {
      Page page = logIn(window);
      page.navigate(page("/documents/" + document + "/reading").toString());
      Locator symbol = page.locator("svg.qr");

      assertThat(QrReader.read(symbol.screenshot()))
          .contains(reference().link(URI.create(ADDRESS)));
      assertThat(page.textContent(".way")).contains(reference().code().text());
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(QrReader.read(symbol.screenshot())).isPresent();
      assertThat(page.isVisible("text=What counts is the sealed")).isTrue();
      assertThat(page.isVisible("text=The rendition as PDF")).isFalse();
      assertThat(Axe.violations(page)).isEmpty();
    }
  }

  @Test
  void aRenditionIsTakenAwayWithItsOriginalInside() throws Exception {
    try (BrowserContext window = chromium.window(w -> w.setLocale("ru"))) {
      Page page = logIn(window);
      page.navigate(page("/documents/" + document + "/reading").toString());
      Download download = page.waitForDownload(() -> page.click(".reading-head a.button"));

      assertThat(download.suggestedFilename()).isEqualTo(document + "-rendition.pdf");
      byte[] pdf = Files.readAllBytes(download.path());
      assertThat(PrintedRendition.read(pdf))
          .hasValueSatisfying(
              printed -> {
                assertThat(printed.original()).isEqualTo(sealed);
                assertThat(printed.printing().address()).isEqualTo(URI.create(ADDRESS));
                assertThat(printed.isUntouched(pdf, Packs.builtIn().types())).isTrue();
              });
    }
  }

  private static Page handIn(BrowserContext window, String name, String type, byte[] bytes) {
    Page page = logIn(window);
    return handIn(page, name, type, bytes);
  }

  private static Page handIn(Page page, String name, String type, byte[] bytes) {
    page.navigate(page("/verify").toString());
    page.setInputFiles("#file", new FilePayload(name, type, bytes));
    Portal.press(page, "main button");
    return page;
  }

  private static List<String> answers(Page page) {
    return page.locator(".rulings .answer .tag").allTextContents();
  }

  private static byte[] pdf() {
    return RenditionPdf.write(
            sealed,
            Packs.builtIn().types(),
            new Printing(Language.EN, URI.create(ADDRESS), Instant.parse("2026-11-23T09:30:00Z")))
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDocumentGetsThreeVerdictsWithTheirProofs(boolean scripts) {
    try (BrowserContext window = chromium.window(w -> w.setJavaScriptEnabled(scripts))) {
      Page page = handIn(window, "certificate.xml", "text/xml", sealed);

      assertThat(answers(page)).containsExactly("Yes", "Yes", "Yes");
      assertThat(page.locator(".rulings h2").allTextContents())
          .containsExactly(
              "Is it intact?", "Who sealed it?", "Is it recognised, and does it still count?");
      assertThat(page.textContent(".rulings"))
          .contains("Not one character", "listed trust service vouches", "Korea recognises it");
      page.locator(".rulings summary").nth(2).click();
      assertThat(page.isVisible("text=bd-kr/1")).isTrue();
      assertThat(page.textContent("main")).contains(NUMBER, "From Bangladesh to", "Accepted");
      page.click(".reading summary");
      assertThat(page.isVisible("text=Karnaphuli Star")).isTrue();
    }
  }

  @Test
  void whatWasChangedOrNeverSealedIsToldSo() {
    String changed = new String(sealed, UTF_8).replace("2400.00", "9400.00");
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = handIn(window, "certificate.xml", "text/xml", changed.getBytes(UTF_8));
      assertThat(answers(page)).startsWith("No", "No");
      assertThat(page.textContent(".rulings")).contains("The seal does not hold");
      handIn(page, "invoice.xml", "text/xml", Packs.builtIn().example("invoice").orElseThrow());
      assertThat(page.textContent(".rulings")).contains("There is no seal");
      assertThat(answers(page)).doesNotContain("Yes");
    }
  }

  @Test
  void aPrintedPdfIsJudgedByItsOriginalAndItsPagesAreCompared() throws Exception {
    byte[] forged;
    try (PDDocument opened = Loader.loadPDF(pdf())) {
      opened.removePage(opened.getNumberOfPages() - 1);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      opened.save(out);
      forged = out.toByteArray();
    }
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = handIn(window, "paper.pdf", "application/pdf", pdf());
      assertThat(answers(page)).containsExactly("Yes", "Yes", "Yes");
      assertThat(page.textContent("main")).contains("to the last byte");
      handIn(page, "paper.pdf", "application/pdf", forged);
      assertThat(answers(page)).containsExactly("Yes", "Yes", "Yes");
      assertThat(page.textContent("main")).contains("do not rely on them");
      assertThat(page.isVisible("text=Karnaphuli Star")).as("the original to be read").isTrue();
    }
  }

  @Test
  void aPaperLeadsBackByPhotographByLinkAndByTyping() throws Exception {
    byte[] photo;
    try (PDDocument opened = Loader.loadPDF(pdf())) {
      ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
      ImageIO.write(new PDFRenderer(opened).renderImageWithDPI(0, 150), "jpeg", jpeg);
      photo = jpeg.toByteArray();
    }
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = logIn(window);
      page.navigate(page("/verify").toString());
      page.setInputFiles("#photo", new FilePayload("photo.jpg", "image/jpeg", photo));
      Portal.press(page, "main button");
      assertThat(page.textContent("main")).contains("is known here", NUMBER);
      assertThat(answers(page)).containsExactly("Yes", "Yes", "Yes");
      assertThat(page.locator(".reading").count()).as("no content for paper").isZero();

      page.navigate(page("/verify") + reference().link(null).replace("crossborder:verify", ""));
      assertThat(answers(page)).containsExactly("Yes", "Yes", "Yes");
      String forged = reference().link(null).replace(NUMBER, "CO-OTHER");
      page.navigate(page("/verify") + forged.replace("crossborder:verify", ""));
      assertThat(page.textContent("[role=alert]")).contains("contradicts itself");

      type(page, reference().code().text().toLowerCase(Locale.ROOT));
      assertThat(page.textContent("main")).contains("is known here", NUMBER);
      type(page, "0000-0000-0000-0000");
      assertThat(page.textContent("main")).contains("No such document", "says nothing against");
      type(page, "ABCD-EFGH");
      assertThat(page.textContent("[role=alert]")).contains("no code from a paper");
    }
  }

  private static void type(Page page, String code) {
    page.navigate(page("/verify").toString());
    page.fill("#code", code);
    Portal.press(page, "main button");
  }

  @Test
  void aContainerIsVerifiedAndReadAndASealedPdfIsJudgedByItsSeal() throws Exception {
    MshKey key = neighbours.seals.authority();
    List<X509Certificate> chain = List.of(key.certificate(), neighbours.seals.caCertificate());
    byte[] container =
        new ContainerSealer()
            .seal(
                List.of(new PackagedFile("certificate.xml", sealed)),
                key.privateKey(),
                chain,
                Instant.now());
    byte[] signedPdf =
        new PadesSealer(RsaPadding.PSS).seal(pdf(), key.privateKey(), chain, Instant.now());
    byte[] plain;
    try (PDDocument opened = new PDDocument()) {
      opened.addPage(new PDPage());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      opened.save(out);
      plain =
          new PadesSealer(RsaPadding.PSS)
              .seal(out.toByteArray(), key.privateKey(), chain, Instant.now());
    }
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = handIn(window, "certificate.asice", "application/zip", container);
      assertThat(answers(page)).startsWith("Yes", "Yes");
      page.click(".reading summary");
      assertThat(page.isVisible("text=Karnaphuli Star")).isTrue();
      handIn(page, "sealed.pdf", "application/pdf", signedPdf);
      assertThat(answers(page)).as("the original within").startsWith("Yes", "Yes");
      handIn(page, "sealed.pdf", "application/pdf", plain);
      assertThat(answers(page)).containsExactly("Yes", "Undecided", "Undecided");
      assertThat(page.textContent(".rulings")).contains("Say the kind");
    }
  }

  @Test
  void goingBackAsksAnewAndWhoseSessionHasEndedLogsIn() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = handIn(window, "certificate.xml", "application/xml", sealed);
      assertThat(answers(page)).hasSize(3);
      page.goBack();
      assertThat(page.locator("#file").count()).isEqualTo(1);
      window.clearCookies();
      page.fill("#code", "0000-0000-0000-0000");
      Portal.press(page, "main button");
      assertThat(page.url()).endsWith("/login?expired");
    }
  }

  @Test
  void aPastedDocumentIsVerified() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = logIn(window);
      page.navigate(page("/verify").toString());
      page.click("details summary");
      page.fill("#text", new String(sealed, UTF_8));
      Portal.press(page, "main button");
      assertThat(answers(page)).startsWith("Yes", "Yes");
    }
  }

  @Test
  void withoutTheRegistryItSaysAsOfWhenItKnows() throws Exception {
    TrustedSnapshot fresh = neighbours.trust.current().orElseThrow();
    Snapshot now = fresh.snapshot();
    Instant issued = now.issuedAt();
    Snapshot old =
        new Snapshot(
            now.version(),
            issued,
            Instant.now().minusSeconds(1),
            now.parties(),
            now.services(),
            now.levelMappings(),
            now.arrangements());
    try (BrowserContext window = chromium.window(w -> w)) {
      neighbours.trust.publish(new TrustedSnapshot(old, old.nextUpdate(), fresh.sha256()));
      Page page = handIn(window, "certificate.xml", "text/xml", sealed);
      assertThat(answers(page)).containsExactly("Yes", "Undecided", "Undecided");
      assertThat(page.textContent("main")).contains("has not answered lately", "As of");
      neighbours.trust.withdraw();
      handIn(page, "certificate.xml", "text/xml", sealed);
      assertThat(answers(page)).containsExactly("Yes", "Undecided", "Undecided");
      assertThat(page.textContent("main")).contains("No data of the trust registry");
    } finally {
      neighbours.trust.publish(fresh);
    }
  }

  /** What is handed in leaves neither a row nor a file, whatever it is. */
  @Test
  void nothingIsKeptAndNothingHostileDoesHarm() throws Exception {
    String lines = "<a xmlns='urn:x'>" + "<b>line</b>\n".repeat(10_000) + "</a>";
    String xxe = "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a xmlns='urn:x'>&x;</a>";
    byte[] zip = bomb();
    byte[] polyglot = ("%PDF-1.7\n" + xxe).getBytes(UTF_8);
    String script = new String(sealed, UTF_8).replace("Meghna", "&lt;script>alert(1)&lt;/script>");
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = logIn(window);
      List<String> files = files();
      Map<String, Long> rows = rows();
      for (byte[] hostile :
          List.of(
              lines.getBytes(UTF_8),
              xxe.getBytes(UTF_8),
              zip,
              polyglot,
              script.getBytes(UTF_8),
              new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2},
              new byte[] {0},
              sealed)) {
        handIn(page, "<img src=x onerror=alert(1)>.xml", "text/html", hostile);
        assertThat(page.title()).doesNotContain("wrong");
        assertThat(page.textContent("body")).doesNotContain("root:", "HTTP status 5");
        assertThat(page.locator("main script, main img").count()).isZero();
        assertThat(answers(page).contains("Yes")).isEqualTo(hostile == sealed);
        assertThat(Axe.violations(page)).isEmpty();
      }
      handIn(page, "large.xml", "text/xml", new byte[11_000_000]);
      assertThat(answers(page)).isEmpty();

      assertThat(rows()).isEqualTo(rows);
      assertThat(files()).isEqualTo(files);
    }
  }

  private static byte[] bomb() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("bomb.xml"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
    }
    return bytes.toByteArray();
  }

  private static List<String> files() throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("bd"))) {
      return files
          .filter(Files::isRegularFile)
          .map(Path::toString)
          .filter(name -> !name.contains("/database/"))
          .sorted()
          .toList();
    }
  }

  /** Of every table but those that nodes write by the clock; a login's traces are made before. */
  private static Map<String, Long> rows() {
    JdbcClient jdbc = neighbours.bd.context().getBean(JdbcClient.class);
    Map<String, Long> rows = new TreeMap<>();
    for (String table :
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
            .query(String.class)
            .list()) {
      if (!Set.of("NODE", "DUTY", "THROUGHPUT").contains(table)) {
        rows.put(
            table, jdbc.sql("select count(*) from \"" + table + "\"").query(Long.class).single());
      }
    }
    assertThat(rows).hasSizeGreaterThan(20);
    return rows;
  }

  @Test
  void isForThoseWhoLoggedInUnlessItIsOpened() {
    try (BrowserContext window = chromium.window(w -> w)) {
      Page page = window.newPage();
      page.navigate(page("/verify").toString());
      assertThat(page.url()).endsWith("/login");
      String open = neighbours.kr.anonymous("/verify").build().uri().toString();
      assertThat(page.navigate(open).status()).isEqualTo(200);
      page.setInputFiles("#file", new FilePayload("a.xml", "text/xml", sealed));
      Portal.press(page, "main button");
      assertThat(answers(page)).containsExactly("Yes", "Yes", "Yes");
      RequestOptions browsers = RequestOptions.create().setHeader("Accept", "text/html");
      APIResponse answer = page.request().get(open, browsers);
      for (int asked = 0; asked < 500 && answer.status() != 429; asked++) {
        answer = page.request().get(open, browsers);
      }
      assertThat(answer.status()).isEqualTo(429);
      assertThat(answer.headers()).containsKey("retry-after");
      assertThat(answer.text()).contains("Too many requests");
    }
  }

  @ParameterizedTest
  @CsvSource({"en,LIGHT", "fr,DARK", "ru,LIGHT", "zh,DARK"})
  void violateNoRuleOfAccessibilityAndAreSmall(String language, ColorScheme scheme)
      throws Exception {
    Path shots = Path.of(System.getProperty("screenshots", "target/screenshots"));
    Files.createDirectories(shots);
    try (BrowserContext window =
        chromium.window(
            w -> w.setColorScheme(scheme).setLocale(language).setViewportSize(1200, 900))) {
      Page page = logIn(window);
      page.navigate(page("/verify").toString());
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(page.textContent("body")).doesNotContain("??");
      keep(page, shots, "verify", language);
      handIn(page, "certificate.xml", "text/xml", sealed);
      assertThat(answers(page)).hasSize(3);
      page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
      assertThat(Axe.violations(page)).isEmpty();
      assertThat(page.textContent("body")).doesNotContain("??");
      page.evaluate("document.querySelectorAll('details').forEach(d => d.open = false)");
      keep(page, shots, "verified", language);
      assertThat(bytes(page)).isBetween(1, 100_000);
      page.navigate(page("/documents/" + document + "/reading").toString());
      keep(page, shots, "reading", language);
      window.pages().get(0).setViewportSize(320, 640);
      handIn(page, "certificate.xml", "text/xml", sealed);
      assertThat(
              page.evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
          .isEqualTo(0);
    }
  }

  private static int bytes(Page page) {
    return ((Number)
            page.evaluate(
                "performance.getEntriesByType('navigation')[0].encodedBodySize"
                    + " + performance.getEntriesByType('resource')"
                    + ".reduce((sum, each) => sum + each.encodedBodySize, 0)"))
        .intValue();
  }

  private static void keep(Page page, Path folder, String name, String language) throws Exception {
    if (language.equals("en") || language.equals("zh")) {
      Files.write(folder.resolve("gateway-" + name + "-" + language + ".png"), page.screenshot());
    }
  }
}
