// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import java.time.Clock;
import picocli.CommandLine;

/** The command line with a clock of the test's own. */
public final class TestCommandLine {
  private TestCommandLine() {}

  public static CommandLine of(Clock clock) {
    return TrustRegistryCommand.commandLine(clock);
  }
}
