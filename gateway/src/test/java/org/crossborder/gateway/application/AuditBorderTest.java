// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.crossborder.gateway.audit.AuditLog;
import org.crossborder.gateway.command.AuditCommand;
import org.crossborder.gateway.msh.TestPki;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the running gateway records of what it is asked, and what an auditor does with it. */
class AuditBorderTest {
  @TempDir static Path folder;
  private static final TestTrust TRUST = new TestTrust();
  private static RunningGateway gateway;

  @BeforeAll
  static void start() throws Exception {
    gateway =
        new RunningGateway(
            folder, "BD", TestPki.BD, TRUST, URI.create("https://localhost:1/documents"));
    URI elsewhere = URI.create("https://localhost:1/as4");
    TRUST.publish(Register.trusted(gateway.as4(), elsewhere, new SealAuthority("BD")));
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void privilegedActsAreExportedAndVerifiedWithoutTheGateway() throws Exception {
    gateway.ping("KR");
    gateway.send(gateway.anonymous("/v1/documents").header("Authorization", "Bearer x").build());
    gateway.send(gateway.watching("/v1/audit").build());

    HttpResponse<String> export = gateway.send(gateway.auditing("/v1/audit").build());
    assertThat(export.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/jsonl");
    assertThat(export.body())
        .contains("\"act\":\"gateway.start\",\"actor\":\"gateway\"")
        .contains("\"act\":\"ping\",\"actor\":\"single-window\"")
        .contains("\"act\":\"authentication.refuse\",\"actor\":\"127.0.0.1\"")
        .contains("\"act\":\"access.refuse\",\"actor\":\"statistics\"")
        .doesNotContain("token-of");

    Path file = Files.writeString(folder.resolve("audit.jsonl"), export.body());
    String head = gateway.context().getBean(AuditLog.class).head().hash();
    assertThat(verify(file, head)).startsWith("0 Intact: entries 1 to ").contains(head);
    Files.writeString(file, export.body().replaceFirst("\"subject\":\"KR\"", "\"subject\":\"BD\""));
    assertThat(verify(file, head)).startsWith("1 Broken in line ").contains("was changed");
  }

  @Test
  void whoIsRefusedAgainAndAgainDoesNotFillTheLog() throws Exception {
    long before = gateway.context().getBean(AuditLog.class).head().number();
    for (int i = 0; i < 20; i++) {
      gateway.send(gateway.anonymous("/v1/audit").header("Authorization", "Bearer y" + i).build());
    }
    assertThat(gateway.context().getBean(AuditLog.class).head().number())
        .isLessThanOrEqualTo(before + 1);
  }

  @Test
  void theHeadIsToldToWhoMayKnow() throws Exception {
    AuditLog log = gateway.context().getBean(AuditLog.class);
    assertThat(gateway.send(gateway.anonymous("/actuator/health").build()).body())
        .doesNotContain(log.head().hash());
    assertThat(gateway.send(gateway.request("/actuator/health").build()).body())
        .contains(log.head().hash());
  }

  private static String verify(Path file, String head) {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(new AuditCommand())
            .setOut(new PrintWriter(out))
            .execute("verify", file.toString(), "--head", head);
    return code + " " + out;
  }
}
