// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.crossborder.registry.home.RootRotation;
import org.crossborder.trust.snapshot.MalformedJsonException;
import org.crossborder.trust.snapshot.MetadataJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "sign",
    description = "Signs a next root with one root key; needs neither registry nor network.",
    mixinStandardHelpOptions = true)
final class RootSignCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "the next root, as next wrote it")
  private Path file;

  @Parameters(index = "1", paramLabel = "SIGNED", description = "a new file, to be sent back")
  private Path signed;

  @Option(names = "--key", required = true, paramLabel = "JWK", description = "one root key")
  private Path key;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  RootSignCommand() {}

  @Override
  public Integer call() throws IOException {
    byte[] payload = Files.readAllBytes(file);
    try {
      new MetadataJson().readRoot(payload);
    } catch (MalformedJsonException e) {
      throw new IOException(file + " is no root: " + e.getMessage(), e);
    }
    Files.write(signed, RootRotation.sign(payload, key), StandardOpenOption.CREATE_NEW);
    spec.commandLine().getOut().println(signed);
    return 0;
  }
}
