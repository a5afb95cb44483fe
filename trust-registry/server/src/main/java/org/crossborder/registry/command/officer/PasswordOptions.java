// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the password of a key comes from; never the command line, which others can see. */
final class PasswordOptions {
  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "holds the key file's password; without it, you are asked")
  private @Nullable Path file;

  PasswordOptions() {}

  @SuppressWarnings("SystemConsoleNull") // it is null without a terminal up to JDK 21
  char[] read() throws IOException {
    if (file != null) {
      return Files.readString(file, StandardCharsets.UTF_8).strip().toCharArray();
    }
    Console console = System.console();
    if (console == null) {
      throw new IOException("There is no terminal to ask for a password; give --password-file");
    }
    char[] password = console.readPassword("Password of the key: ");
    if (password == null || password.length == 0) {
      throw new IOException("No password was given");
    }
    return password;
  }
}
