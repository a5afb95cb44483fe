// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.crossborder.gateway.access.Endpoints;
import org.crossborder.gateway.access.LocalAccounts;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.msh.TestPki;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint, asked by nobody and by each role, as roles.txt says. An endpoint that is not
 * there fails the test.
 */
class RolesTest {
  private static final List<String> CALLERS =
      List.of("nobody", "operator", "issuing-authority", "trader", "auditor", "administrator");
  private static final String SOMETHING = "00000000-0000-0000-0000-000000000000";

  @TempDir static Path folder;
  private static final TestTrust TRUST = new TestTrust();
  private static final Map<String, Browser> SESSIONS = new HashMap<>();
  private static RunningGateway gateway;

  @BeforeAll
  static void start() throws Exception {
    gateway =
        new RunningGateway(
            folder, "BD", TestPki.BD, TRUST, URI.create("https://localhost:1/documents"));
    URI elsewhere = URI.create("https://localhost:1/as4");
    TRUST.publish(Register.trusted(gateway.as4(), elsewhere, new SealAuthority("BD")));
    logIn();
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  /** A line of roles.txt: in the order of {@link #CALLERS}. */
  record Line(String method, String path, List<Boolean> allowed) {
    static Line of(String text) {
      String[] words = text.trim().split("\\s+");
      assertThat(words).as(text).hasSize(2 + CALLERS.size());
      return new Line(words[0], words[1], Arrays.stream(words).skip(2).map("yes"::equals).toList());
    }

    boolean isPage() {
      return !path.startsWith("/v1/") && !path.equals("/error");
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  static Stream<Line> lines() throws IOException {
    try (var in = RolesTest.class.getResourceAsStream("/roles.txt")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
          .lines().filter(line -> !line.startsWith("#")).map(Line::of).toList().stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void eachRoleMayDoWhatIsSaid(Line line) throws Exception {
    for (int i = 0; i < CALLERS.size(); i++) {
      String caller = CALLERS.get(i);
      int status = line.isPage() ? visit(line, caller) : ask(line, caller).statusCode();
      if (line.allowed().get(i)) {
        assertThat(status).as(line + " by " + caller).isNotIn(401, 403, 500);
      } else {
        assertThat(status)
            .as(line + " by " + caller)
            .isEqualTo(i > 0 ? 403 : line.isPage() ? 302 : 401);
      }
    }
  }

  @Test
  void everyEndpointIsInTheTable() throws Exception {
    Set<String> said = new TreeSet<>();
    lines().map(Line::toString).forEach(said::add);
    assertThat(said).isEqualTo(implemented());
  }

  @Test
  void everyEndpointOfTheApplicationHasAnAct() {
    Set<String> known = new TreeSet<>();
    Endpoints.ALL.forEach(endpoint -> known.add(endpoint.method() + " " + endpoint.path()));
    assertThat(known).containsAll(implemented()).hasSameSizeAs(Endpoints.ALL);
  }

  @Test
  void headAndOptionsTellNoMoreThanGet() throws Exception {
    for (String method : List.of("HEAD", "GET")) {
      assertThat(ask(new Line(method, "/v1/audit", List.of()), "trader").statusCode())
          .isEqualTo(403);
    }
    assertThat(ask(new Line("OPTIONS", "/v1/audit", List.of()), "nobody").statusCode())
        .isEqualTo(401);
  }

  @Test
  void detailsOfHealthAndMetricsAreForWhoMaySeeTheStatus() throws Exception {
    assertThat(ask(new Line("GET", "/actuator/health", List.of()), "trader").body())
        .doesNotContain("components");
    assertThat(ask(new Line("GET", "/actuator/health", List.of()), "operator").body())
        .contains("components");
    assertThat(ask(new Line("GET", "/actuator/metrics", List.of()), "trader").statusCode())
        .isEqualTo(403);
  }

  /** As a person with a session does, who has a page's token. */
  private static int visit(Line line, String caller) throws Exception {
    Browser browser = SESSIONS.get(caller);
    URI page =
        page(
            line.path()
                .replace("{name}", "somebody")
                .replace("{id}", SOMETHING)
                .replace("{party}", "ZZ")
                .replace("{section}", "exporter")
                .replace("{line}", "1")
                .replace("{field}", "exporterCountry"));
    return line.method().equals("POST")
        ? browser.post(page(caller.equals("nobody") ? "/login" : "/"), page).statusCode()
        : browser.get(page).statusCode();
  }

  /** An account of each role, with a password of its own, logged in. */
  private static void logIn() throws Exception {
    LocalAccounts accounts = gateway.context().getBean(LocalAccounts.class);
    for (String caller : CALLERS) {
      Browser browser = new Browser(TlsAnchor.trust(folder.resolve("ca.pem")));
      SESSIONS.put(caller, browser);
      if (!caller.equals("nobody")) {
        Role role = Role.valueOf(caller.toUpperCase(Locale.ROOT).replace('-', '_'));
        String given = accounts.add("test", "a-" + caller, Set.of(role), "Test").orElseThrow();
        assertThat(accounts.changePassword("a-" + caller, given, "goats cross rivers")).isEmpty();
        browser.post(
            page("/login"),
            page("/login"),
            "username",
            "a-" + caller,
            "password",
            "goats cross rivers");
      }
    }
  }

  private static URI page(String path) {
    return gateway.anonymous(path).build().uri();
  }

  private static HttpResponse<String> ask(Line line, String caller) throws Exception {
    String path =
        line.path()
            .replace("{id}", SOMETHING)
            .replace("{position}", "0")
            .replace("{name}", "nobody");
    String query = path.equals("/v1/pings") ? "?recipient=ZZ" : "";
    HttpRequest.Builder request =
        caller.equals("nobody")
            ? gateway.anonymous(path + query)
            : gateway.as(caller, path + query);
    String method = line.method().equals("*") ? "GET" : line.method();
    return gateway.send(
        request
            .header("Content-Type", "application/xml")
            .method(method, BodyPublishers.ofString(method.equals("POST") ? "<a/>" : ""))
            .build());
  }

  private static Set<String> implemented() {
    Set<String> endpoints = new TreeSet<>();
    RequestMappingHandlerMapping mappings =
        gateway
            .context()
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    for (RequestMappingInfo mapping : mappings.getHandlerMethods().keySet()) {
      for (String path : mapping.getPatternValues()) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        if (methods.isEmpty()) {
          endpoints.add("* " + path);
        }
        methods.forEach(method -> endpoints.add(method + " " + path));
      }
    }
    return endpoints;
  }
}
