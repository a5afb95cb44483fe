// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crossborder.validation.signature.XadesSealer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Seals documents with a key from a key store. */
@Command(
    name = "seal",
    description = "Seals XML documents with an enveloped XAdES-B signature.",
    mixinStandardHelpOptions = true)
final class SealCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Unsealed documents.")
  List<Path> files;

  @Option(
      names = "--keystore",
      required = true,
      paramLabel = "P12",
      description = "PKCS#12 key store with the sealing key and its certificates.")
  Path keyStore;

  @Option(
      names = "--password-file",
      required = true,
      paramLabel = "FILE",
      description = "File that holds the key store's password.")
  Path passwordFile;

  @Option(
      names = "--alias",
      paramLabel = "NAME",
      description = "Which key; needed only if there are several.")
  @Nullable String alias;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "Signing time to claim; by default now.")
  @Nullable Instant at;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where the sealed documents go, under the same names.")
  Path out;

  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  SealCommand() {}

  @Override
  public Integer call() throws IOException, GeneralSecurityException {
    SealingKey key = SealingKey.load(keyStore, passwordFile, Optional.ofNullable(alias));
    XadesSealer sealer = new XadesSealer();
    Files.createDirectories(out);
    int code = ExitCode.OK;
    for (Path file : files) {
      Path sealed = out.resolve(file.getFileName());
      Instant time = Optional.ofNullable(at).orElseGet(Instant::now);
      try {
        byte[] bytes = sealer.seal(Files.readAllBytes(file), key.key(), key.chain(), time);
        Files.write(sealed, bytes);
        spec.commandLine().getOut().println(sealed);
      } catch (IllegalArgumentException refused) {
        spec.commandLine().getErr().println(file + ": " + refused.getMessage());
        code = ExitCode.INVALID;
      }
    }
    return code;
  }
}
