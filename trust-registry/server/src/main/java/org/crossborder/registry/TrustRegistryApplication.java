// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry;

import java.util.Arrays;
import org.crossborder.registry.command.TrustRegistryCommand;

/** Entry point: the command line decides what runs. */
public final class TrustRegistryApplication {
  private TrustRegistryApplication() {}

  public static void main(String[] args) {
    if (!Arrays.asList(args).contains("serve")) {
      // Only the server logs; a command prints its result, and what went wrong.
      System.setProperty("logback.configurationFile", "logback-command.xml");
    }
    int exitCode = TrustRegistryCommand.run(args);
    if (exitCode != TrustRegistryCommand.RUNNING) {
      System.exit(exitCode);
    }
  }
}
