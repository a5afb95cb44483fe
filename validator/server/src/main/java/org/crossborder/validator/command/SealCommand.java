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
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.RsaPadding;
import org.crossborder.validation.signature.XadesSealer;
import org.crossborder.validator.command.AugmentationOptions.Augmentation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Seals documents with a key from a key store. */
@Command(
    name = "seal",
    description = "Seals XML documents with an enveloped XAdES signature.",
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
      names = "--level",
      defaultValue = "B",
      paramLabel = "LEVEL",
      description = "${COMPLETION-CANDIDATES} of EN 319 132-1; ${DEFAULT-VALUE} by default.")
  BaselineLevel level;

  @Option(
      names = "--rsa-padding",
      defaultValue = "PSS",
      paramLabel = "PADDING",
      description =
          "With an RSA key, ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default. TS 119 312 accepts"
              + " PKCS1 until 2029.")
  RsaPadding padding;

  @Mixin AugmentationOptions options;

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
  public Integer call() throws IOException, GeneralSecurityException, InterruptedException {
    SealingKey key = SealingKey.load(keyStore, passwordFile, Optional.ofNullable(alias));
    XadesSealer sealer = new XadesSealer(padding);
    Augmentation augmentation = options.to(level, Instant.now());
    Files.createDirectories(out);
    int code = ExitCode.OK;
    for (Path file : files) {
      Path sealed = out.resolve(file.getFileName());
      Instant time = Optional.ofNullable(at).orElseGet(Instant::now);
      try {
        byte[] bytes = sealer.seal(Files.readAllBytes(file), key.key(), key.chain(), time);
        Files.write(sealed, augmentation.of(bytes));
        spec.commandLine().getOut().println(sealed);
      } catch (IllegalArgumentException refused) {
        spec.commandLine().getErr().println(file + ": " + refused.getMessage());
        code = ExitCode.INVALID;
      }
    }
    return code;
  }
}
