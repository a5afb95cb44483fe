// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.crossborder.conformance.process.JavaProgram;

/** Sets the trust registry up with its command line, as its operator would. */
final class Trust {
  private Trust() {}

  /** Makes the registry's keys and publishes the register as the first signed snapshot. */
  static void publish(Path registryJar, Path home, Parties parties, Instant now)
      throws IOException, InterruptedException {
    Path register = home.resolve("register.json");
    Files.writeString(register, RegisterFile.of(parties.exporter(), parties.importer(), now));
    succeed(registryJar, List.of("init", "--home", home.toString()));
    succeed(registryJar, List.of("publish", "--home", home.toString(), register.toString()));
  }

  private static void succeed(Path jar, List<String> arguments)
      throws IOException, InterruptedException {
    JavaProgram.Result result = JavaProgram.run(jar, arguments);
    if (result.exitCode() != 0) {
      throw new IOException("trust-registry " + arguments.get(0) + " failed: " + result.output());
    }
  }
}
