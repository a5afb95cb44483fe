// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crossborder.gateway.access.LocalAccounts;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.msh.TestPki;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is secret stays where it was configured: nothing under the gateway's home, its database
 * included, and no line of its log holds one.
 */
class SecretsTest {
  private static final String WEBHOOK = RunningGateway.WEBHOOK_KEY;
  private static final String PROVIDER = "a-client-secret-that-nobody-guesses";
  private static final String SENTENCE = "a password that nobody guesses";

  @TempDir Path folder;

  @Test
  void neitherDatabaseNorLogHoldsASecret() throws Exception {
    PrintStream real = System.out;
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    System.setOut(new PrintStream(copy, true, UTF_8));
    try {
      runAndUse();
    } finally {
      System.setOut(real);
    }

    List<String> secrets =
        List.of(
            WEBHOOK,
            PROVIDER,
            SENTENCE,
            RunningGateway.PASSWORD,
            "token-of-a-single-window",
            "token-of-trader",
            "token-of-nobody");
    String log = copy.toString(UTF_8);
    assertThat(log).contains("login").doesNotContain(secrets);
    try (Stream<Path> files = Files.walk(folder.resolve("home"))) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      Path database =
          all.stream().filter(file -> file.toString().endsWith(".mv.db")).findFirst().orElseThrow();
      assertThat(Files.readString(database, ISO_8859_1)).as("it can be read").contains("amina");
      for (Path file : all) {
        String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
        assertThat(secrets).as(file.toString()).noneMatch(bytes::contains);
      }
    }
  }

  private void runAndUse() throws Exception {
    try (RunningGateway gateway =
        new RunningGateway(
            folder,
            "BD",
            TestPki.BD,
            new TestTrust(),
            URI.create("https://localhost:1/documents"),
            "1h",
            "--crossborder.gateway.access.oidc.issuer=https://localhost:1",
            "--crossborder.gateway.access.oidc.audience=crossborder-api",
            "--crossborder.gateway.access.oidc.client-id=gateway",
            "--crossborder.gateway.access.oidc.client-secret=" + PROVIDER)) {
      gateway.get("/v1/documents");
      gateway.send(gateway.as("trader", "/v1/audit").build());
      gateway.send(gateway.as("nobody", "/v1/documents").build());
      LocalAccounts accounts = gateway.context().getBean(LocalAccounts.class);
      String given = accounts.add("test", "amina", Set.of(Role.TRADER), "Test").orElseThrow();
      assertThat(accounts.changePassword("amina", given, SENTENCE)).isEmpty();
      Browser browser = new Browser(TlsAnchor.trust(folder.resolve("ca.pem")));
      URI login = gateway.anonymous("/login").build().uri();
      browser.post(login, login, "username", "amina", "password", "wrong " + SENTENCE);
      browser.post(login, login, "username", "amina", "password", SENTENCE);
    }
  }
}
