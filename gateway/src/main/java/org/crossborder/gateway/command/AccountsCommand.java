// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.crossborder.gateway.access.LocalAccounts;
import org.crossborder.gateway.access.Role;
import org.crossborder.gateway.application.StoppedGateway;
import org.crossborder.gateway.store.Account;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The accounts of persons, from the machine of the gateway: when nobody can log in any more. */
@Command(
    name = "accounts",
    description = {
      "Lists and changes the accounts of persons.",
      "On the embedded database the gateway must be stopped; while it runs, an administrator has a "
          + "page for this."
    },
    mixinStandardHelpOptions = true)
public final class AccountsCommand implements Runnable {
  /** How the audit log names who uses this command. */
  private static final String BY = "command line";

  @Option(
      names = "--config",
      required = true,
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The configuration (YAML) of the gateway.")
  private Path config;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public AccountsCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** What is done to the accounts. */
  private interface Work {
    int on(LocalAccounts accounts);
  }

  private int with(Work work) throws IOException {
    try (StoppedGateway gateway = StoppedGateway.open(config)) {
      return work.on(gateway.accounts());
    }
  }

  /** One line for each. */
  @Command(
      name = "list",
      description = "Lists the accounts with their roles.",
      mixinStandardHelpOptions = true)
  int list() throws IOException {
    return with(
        accounts -> {
          accounts.all().forEach(account -> say(line(account)));
          return ExitCode.OK;
        });
  }

  /** Prints the password. */
  @Command(
      name = "add",
      description = "Makes an account and prints its password, once.",
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "NAME") String name,
      @Option(names = "--role", required = true, description = "One of: ${COMPLETION-CANDIDATES}")
          Set<Role> roles,
      @Option(names = "--organisation", description = "Whose documents the person sees.")
          @Nullable String organisation)
      throws IOException {
    return with(
        accounts ->
            told(
                accounts.add(BY, name, roles, organisation == null ? name : organisation),
                "There is an account of this name."));
  }

  /** Prints the password. */
  @Command(
      name = "reset",
      description = "Gives an account a new password, enables it, and prints the password, once.",
      mixinStandardHelpOptions = true)
  int reset(@Parameters(paramLabel = "NAME") String name) throws IOException {
    return with(
        accounts -> {
          accounts.enable(BY, name, true);
          return told(accounts.reset(BY, name), "There is no such account.");
        });
  }

  /** Replaces them. */
  @Command(
      name = "roles",
      description = "Gives an account these roles and takes all others.",
      mixinStandardHelpOptions = true)
  int roles(
      @Parameters(index = "0", paramLabel = "NAME") String name,
      @Parameters(index = "1..*", paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}")
          Set<Role> roles)
      throws IOException {
    return with(accounts -> done(accounts.give(BY, name, roles == null ? Set.of() : roles)));
  }

  /** Its sessions end at their next request. */
  @Command(name = "disable", description = "Turns an account off.", mixinStandardHelpOptions = true)
  int disable(@Parameters(paramLabel = "NAME") String name) throws IOException {
    return with(accounts -> done(accounts.enable(BY, name, false)));
  }

  private int told(Optional<String> password, String defect) {
    say(password.map(word -> "Password, to be changed at the first login: " + word).orElse(defect));
    return password.isPresent() ? ExitCode.OK : ExitCode.INVALID;
  }

  private int done(boolean done) {
    if (!done) {
      say("There is no such account.");
    }
    return done ? ExitCode.OK : ExitCode.INVALID;
  }

  private static String line(Account account) {
    return "%s  %s  %s  %s"
        .formatted(
            account.name(),
            String.join(",", account.roles()),
            account.organisation(),
            account.enabled() ? "enabled" : "disabled");
  }

  private void say(String sentence) {
    spec.commandLine().getOut().println(sentence);
  }
}
