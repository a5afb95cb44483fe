// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator;

import org.crossborder.validator.command.ValidatorCommand;

/** Entry point: runs one command, and exits with its code. */
public final class ValidatorApplication {
  private ValidatorApplication() {}

  public static void main(String[] args) {
    int code = ValidatorCommand.commandLine().execute(args);
    if (code != ValidatorCommand.KEEPS_RUNNING) {
      System.exit(code);
    }
  }
}
