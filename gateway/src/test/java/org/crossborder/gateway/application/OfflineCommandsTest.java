// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.crossborder.gateway.access.LogIn;
import org.crossborder.gateway.command.AccountsCommand;
import org.crossborder.gateway.command.AuditCommand;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.store.Account;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What an administrator does at the machine while the gateway is stopped. */
class OfflineCommandsTest {
  @TempDir Path folder;

  @Test
  void aLostPasswordIsReplacedAndTheAuditLogTellsIt() throws Exception {
    RunningGateway gateway =
        new RunningGateway(
            folder, "BD", TestPki.BD, new TestTrust(), URI.create("https://localhost:1/documents"));
    String config = folder.resolve("gateway.yml").toString();
    gateway.pause();

    assertThat(run(new AccountsCommand(), "list", "--config", config))
        .startsWith("0 administrator  ADMINISTRATOR");
    String reset = run(new AccountsCommand(), "reset", "administrator", "--config", config);
    assertThat(reset).startsWith("0 Password");
    assertThat(
            run(
                new AccountsCommand(),
                "add",
                "amina",
                "--role",
                "TRADER",
                "--role",
                "AUDITOR",
                "--config",
                config))
        .startsWith("0 Password");
    assertThat(run(new AccountsCommand(), "disable", "nobody", "--config", config))
        .startsWith("1 There is no such account");

    Path export = folder.resolve("audit.jsonl");
    assertThat(run(new AuditCommand(), "export", "--config", config, "--out", export.toString()))
        .startsWith("0 ");
    assertThat(run(new AuditCommand(), "verify", export.toString())).startsWith("0 Intact");
    assertThat(java.nio.file.Files.readString(export))
        .contains("\"act\":\"account.reset\",\"actor\":\"command line\"");

    gateway.resume();
    Optional<Account> known =
        gateway
            .context()
            .getBean(LogIn.class)
            .with("administrator", reset.substring(reset.lastIndexOf(' ') + 1).strip(), "here");
    gateway.close();
    assertThat(known).isPresent();
  }

  private static String run(Object command, String... arguments) {
    StringWriter out = new StringWriter();
    int code =
        new CommandLine(command)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .execute(arguments);
    return code + " " + out;
  }
}
