// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.Console;
import java.io.PrintWriter;
import java.util.List;
import org.crossborder.trust.register.Change;
import picocli.CommandLine.Option;

/** An officer sees what they sign, and says yes to it. */
final class Consent {
  @Option(names = "--yes", description = "sign without asking; for scripts that have looked")
  private boolean given;

  Consent() {}

  /** Shows the change and asks. */
  @SuppressWarnings("SystemConsoleNull") // it is null without a terminal up to JDK 21
  boolean to(Change change, PrintWriter err) {
    List<String> lines = ChangeText.of(change);
    lines.forEach(err::println);
    err.flush();
    if (given) {
      return true;
    }
    Console console = System.console();
    if (console == null) {
      throw new IllegalArgumentException("There is no terminal to ask on; look first, give --yes");
    }
    return "yes".equals(console.readLine("Sign this? Type yes: "));
  }
}
