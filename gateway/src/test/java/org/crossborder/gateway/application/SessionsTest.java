// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.crossborder.gateway.access.LocalAccounts;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.mpc.TurnableClock;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Persons at two nodes on one PostgreSQL: a session is at the node where it began (decision 86),
 * and what is decided about an account at one node counts at the other at once.
 */
class SessionsTest {
  private static final URI NOBODY = URI.create("https://localhost:1/documents");
  private static final TurnableClock CLOCK = new TurnableClock();

  @TempDir static Path folder;
  private static TestDatabase.Opened database;
  private static RunningGateway first;
  private static RunningGateway second;

  @BeforeAll
  static void start() throws Exception {
    database = TestDatabase.POSTGRESQL.openEmpty(folder);
    first = node("first", Clock.systemUTC());
    second = node("second", CLOCK);
  }

  @AfterAll
  static void stop() {
    second.close();
    first.close();
    database.close();
  }

  private static RunningGateway node(String name, Clock clock) throws Exception {
    return new RunningGateway(
        folder.resolve(name),
        "BD",
        TestPki.BD,
        new TestTrust(),
        NOBODY,
        "1h",
        clock,
        "--spring.datasource.url=" + database.connections().getJdbcUrl(),
        "--spring.datasource.username=postgres",
        "--crossborder.gateway.payloads.directory=" + folder.resolve("shared"));
  }

  @Test
  void aSessionIsAtOneNodeAndTheOtherSendsToTheLogin() throws Exception {
    Browser browser = loggedInAt(first, "amina");
    assertThat(at(first, browser).statusCode()).isEqualTo(200);

    HttpResponse<String> elsewhere =
        second.send(
            second
                .anonymous("/")
                .header("Cookie", "__Host-crossborder=" + session(browser, first))
                .build());
    assertThat(elsewhere.statusCode()).isEqualTo(302);
    assertThat(elsewhere.headers().firstValue("Location").orElse("")).endsWith("/login");

    assertThat(at(first, browser).statusCode()).as("and has not ended it").isEqualTo(200);
  }

  @Test
  void whatIsDecidedAtOneNodeCountsAtTheOther() throws Exception {
    Browser browser = loggedInAt(first, "leaver");
    assertThat(at(first, browser).statusCode()).isEqualTo(200);

    second.context().getBean(LocalAccounts.class).enable("test", "leaver", false);

    assertThat(at(first, browser).statusCode()).isEqualTo(302);
  }

  /** Busy all day: eight hours ({@code access.longest-session}) end it. */
  @Test
  void noSessionLastsLongerThanItMay() throws Exception {
    Browser browser = loggedInAt(second, "busy");
    CLOCK.turn(Duration.ofHours(8).minusMinutes(1));
    try {
      assertThat(at(second, browser).statusCode()).isEqualTo(200);
      CLOCK.turn(Duration.ofMinutes(2));
      assertThat(at(second, browser).statusCode()).isEqualTo(302);
    } finally {
      CLOCK.turn(Duration.ofHours(-8).minusMinutes(1));
    }
  }

  private static Browser loggedInAt(RunningGateway node, String name) throws Exception {
    String password =
        node.context()
            .getBean(LocalAccounts.class)
            .add("test", name, Set.of(Role.AUDITOR), "Test")
            .orElseThrow();
    Browser browser = new Browser(TlsAnchor.trust(folder.resolve("first/ca.pem")));
    URI login = node.anonymous("/login").build().uri();
    browser.post(login, login, "username", name, "password", password);
    return browser;
  }

  private static HttpResponse<String> at(RunningGateway node, Browser browser) throws Exception {
    return browser.get(node.anonymous("/").build().uri());
  }

  private static String session(Browser browser, RunningGateway node) {
    return browser.cookie(node.anonymous("/").build().uri(), "__Host-crossborder");
  }
}
