// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.crossborder.gateway.msh.TestPki;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who asks for too much is told when to come again, and nobody else is held back for it. */
class RateLimitTest {
  private static final String ACCESS = "--crossborder.gateway.access.";
  private static final int MANY = 60;

  @TempDir static Path folder;
  private static RunningGateway gateway;

  @BeforeAll
  static void start() throws Exception {
    gateway =
        new RunningGateway(
            folder,
            "BD",
            TestPki.BD,
            new TestTrust(),
            URI.create("https://localhost:1/documents"),
            "1h",
            ACCESS + "clients.per-second=1",
            ACCESS + "clients.burst=5",
            ACCESS + "strangers.per-second=1",
            ACCESS + "strangers.burst=5",
            ACCESS + "logins.per-second=1",
            ACCESS + "logins.burst=5");
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void aClientThatAsksForTooMuchWaitsAndOthersDoNot() throws Exception {
    tooMany(gateway.as("auditor", "/v1/documents").build());

    assertThat(gateway.send(gateway.as("operator", "/v1/documents").build()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void strangersFromOneAddressWaitAndAKnownClientThereDoesNot() throws Exception {
    tooMany(gateway.anonymous("/actuator/health").build());
    tooMany(gateway.anonymous("/v1/documents").header("Authorization", "Bearer x").build());

    assertThat(gateway.send(gateway.as("trader", "/v1/documents").build()).statusCode())
        .isEqualTo(200);
  }

  @Test
  void whoTriesManyPasswordsWaits() throws Exception {
    Browser browser = new Browser(TlsAnchor.trust(folder.resolve("ca.pem")));
    URI login = gateway.anonymous("/login").build().uri();
    String token = browser.token(login);
    for (int i = 0; i < MANY; i++) {
      HttpResponse<String> response =
          browser.postWith(login, token, "username", "nobody", "password", "guess " + i);
      if (response.statusCode() == 429) {
        return;
      }
    }
    assertThat(false).as("no try was held back").isTrue();
  }

  private static void tooMany(HttpRequest request) throws Exception {
    for (int i = 0; i < MANY; i++) {
      HttpResponse<String> response = gateway.send(request);
      if (response.statusCode() == 429) {
        assertThat(response.body()).contains("urn:crossborder:problem:too-many-requests");
        assertThat(response.headers().firstValue("Retry-After").orElse("")).matches("[1-9][0-9]?");
        return;
      }
    }
    assertThat(false).as("no request was held back").isTrue();
  }
}
