// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import org.crossborder.gateway.access.LocalAccounts;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.access.TestProvider;
import org.crossborder.gateway.mpc.TurnableClock;
import org.crossborder.gateway.msh.TestPki;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Persons and systems that a real OpenID Connect provider knows. */
class OidcTest {
  private static final String OIDC = "--crossborder.gateway.access.oidc.";

  private static final TurnableClock CLOCK = new TurnableClock();

  @TempDir static Path folder;
  private static RunningGateway gateway;
  private static TestProvider provider;

  @BeforeAll
  static void start() throws Exception {
    int port = freePort();
    gateway =
        new RunningGateway(
            folder,
            "BD",
            TestPki.BD,
            new TestTrust(),
            URI.create("https://localhost:1/documents"),
            "1h",
            CLOCK,
            OIDC + "issuer=https://localhost:" + port,
            OIDC + "audience=crossborder-api",
            OIDC + "client-id=gateway",
            OIDC + "client-secret=" + TestProvider.SECRET,
            OIDC + "roles-claim=groups",
            OIDC + "roles.chamber-staff=ISSUING_AUTHORITY",
            OIDC + "roles.auditors=AUDITOR",
            OIDC + "tls-anchor=" + folder.resolve("ca.pem"));
    // While the provider is away the gateway runs, and says of its tokens that it cannot tell.
    assertThat(documents("e30.e30.e30").statusCode()).isEqualTo(503);
    loginIsAway();
    provider = TestProvider.start(port, folder.resolve("tls.p12"), page(""));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    provider.close();
  }

  /** Said on the page, with what works without the provider. */
  private static void loginIsAway() throws Exception {
    Browser browser = browser();
    HttpResponse<String> away = browser.get(page("/oauth2/authorization/provider"));
    assertThat(away.statusCode()).isEqualTo(503);
    assertThat(away.headers().firstValue("Retry-After")).contains("30");
    assertThat(away.body()).contains("localhost, where", "does not answer");
    String password =
        gateway
            .context()
            .getBean(LocalAccounts.class)
            .add("test", "local", Set.of(Role.AUDITOR), "Test")
            .orElseThrow();
    HttpResponse<String> local =
        browser.post(
            page("/oauth2/authorization/provider"),
            page("/login"),
            "username",
            "local",
            "password",
            password);
    assertThat(local.headers().firstValue("Location").orElse("")).endsWith("/");
    assertThat(browser.get(page("/login/oauth2/code/provider?code=a&state=b")).statusCode())
        .isNotEqualTo(500);
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Test
  void aPersonLogsInAtTheProviderAndIsWhatItsClaimsAreMappedTo() throws Exception {
    Browser browser = browser();
    assertThat(browser.get(page("/login")).body()).contains("Log in with your organisation");

    HttpResponse<String> first = browser.get(page("/oauth2/authorization/provider"));
    String asked = first.headers().firstValue("Location").orElseThrow();
    assertThat(asked).contains("code_challenge_method=S256", "response_type=code", "nonce=");

    HttpResponse<String> start = throughTheProvider(browser, asked, "amina");
    assertThat(start.statusCode()).isEqualTo(200);
    assertThat(start.body())
        .contains("oidc:amina", "The Chamber", "Send documents abroad")
        .doesNotContain("every organisation", "Accounts and roles", "Change your password");
  }

  @Test
  void aPersonOfNoMappedGroupSeesWhoItIsAndMayNothingElse() throws Exception {
    Browser browser = browser();
    HttpResponse<String> first = browser.get(page("/oauth2/authorization/provider"));

    HttpResponse<String> start =
        throughTheProvider(browser, first.headers().firstValue("Location").orElseThrow(), "nobody");

    assertThat(start.body())
        .contains("oidc:nobody")
        .doesNotContain("See the documents", "Send documents", "Accounts and roles");
    assertThat(browser.get(page("/accounts")).statusCode()).isEqualTo(403);
  }

  @Test
  void aCallbackThatNobodyAskedForIsRefused() throws Exception {
    HttpResponse<String> response =
        browser().get(page("/login/oauth2/code/provider?code=stolen&state=guessed"));
    assertThat(response.headers().firstValue("Location").orElse("")).endsWith("/login?refused");
  }

  @Test
  void aSystemComesInWithItsClientCredentials() throws Exception {
    assertThat(documents(token("customs")).statusCode()).isEqualTo(200);
    assertThat(documents(token("stranger")).statusCode())
        .as("known to the provider, and nobody here")
        .isEqualTo(403);
    assertThat(documents("token-of-a-single-window").statusCode())
        .as("configured tokens go on")
        .isEqualTo(200);
  }

  /** As far as {@code clock-skew}, a minute; a token is good for five. */
  @Test
  void theProvidersClockMayBeOffByAMinuteAndNoMore() throws Exception {
    String token = token("customs");
    try {
      CLOCK.turn(Duration.ofSeconds(-45));
      assertThat(documents(token).statusCode()).as("the provider is a little ahead").isEqualTo(200);
      CLOCK.turn(Duration.ofSeconds(-45));
      assertThat(documents(token).statusCode()).as("it is far ahead").isEqualTo(401);
      CLOCK.turn(Duration.ofSeconds(90 + 5 * 60 + 30));
      assertThat(documents(token).statusCode()).as("it is a little behind").isEqualTo(200);
      CLOCK.turn(Duration.ofSeconds(60));
      assertThat(documents(token).statusCode()).as("it has run out").isEqualTo(401);
    } finally {
      CLOCK.turn(Duration.ofSeconds(-(5 * 60 + 90)));
    }
  }

  @Test
  void tokensOfAnotherAudienceAlteredOnesAndIdTokensAreNone() throws Exception {
    assertThat(documents(token("elsewhere")).statusCode()).isEqualTo(401);
    String token = token("customs");
    String[] parts = token.split("\\.");
    String claims =
        new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("customs", "amina");
    String altered =
        parts[0]
            + "."
            + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8))
            + "."
            + parts[2];
    assertThat(documents(altered).statusCode()).isEqualTo(401);
    String unsigned =
        Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8))
            + "."
            + parts[1]
            + ".";
    assertThat(documents(unsigned).statusCode()).isEqualTo(401);
  }

  private static HttpResponse<String> throughTheProvider(
      Browser browser, String asked, String person) throws Exception {
    URI login = provider.issuer().resolve("/login");
    assertThat(browser.get(URI.create(asked)).statusCode()).isEqualTo(302);
    HttpResponse<String> known =
        browser.post(login, login, "username", person, "password", "river");
    URI next = login.resolve(known.headers().firstValue("Location").orElseThrow());
    return browser.follow(next);
  }

  private static String token(String client) throws Exception {
    String basic = Base64.getEncoder().encodeToString((client + ":" + client).getBytes(UTF_8));
    HttpResponse<String> response =
        gateway.send(
            HttpRequest.newBuilder(provider.issuer().resolve("/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(response.body()).path("access_token").asString();
  }

  private static HttpResponse<String> documents(String token) throws Exception {
    return gateway.send(
        gateway.anonymous("/v1/documents").header("Authorization", "Bearer " + token).build());
  }

  private static Browser browser() {
    return new Browser(TlsAnchor.trust(folder.resolve("ca.pem")));
  }

  private static URI page(String path) {
    return gateway.anonymous(path).build().uri();
  }
}
