// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.crossborder.validation.container.ContainerSealer;
import org.crossborder.validation.container.ContainerType;
import org.crossborder.validation.container.PackagedFile;
import org.crossborder.validation.container.SealForm;
import org.crossborder.validation.intake.ContentForm;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.RsaPadding;
import org.crossborder.validation.signature.XadesSealer;
import org.crossborder.validation.signature.cms.CadesSealer;
import org.crossborder.validation.signature.pades.PadesSealer;
import org.crossborder.validator.command.AugmentationOptions.Raising;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Seals documents with a key from a key store. */
@Command(
    name = "seal",
    description =
        "Seals XML documents with XAdES and PDF documents with PAdES, files of any format within a"
            + " CAdES signature, or several together in a container.",
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
      description =
          "${COMPLETION-CANDIDATES} of EN 319 132-1, 122-1 and 142-1; ${DEFAULT-VALUE} by default.")
  BaselineLevel level;

  @Option(
      names = "--form",
      defaultValue = "XADES",
      paramLabel = "FORM",
      description =
          "Form of the signature: ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default, and PAdES"
              + " in a PDF. CADES without a container adds .p7m to the name.")
  SealForm form;

  @Option(
      names = "--rsa-padding",
      defaultValue = "PSS",
      paramLabel = "PADDING",
      description =
          "With an RSA key, ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default. TS 119 312"
              + " accepts PKCS1 until 2029.")
  RsaPadding padding;

  @Mixin AugmentationOptions options;

  @ArgGroup(multiplicity = "1")
  Destination destination;

  /** Sealed by themselves, or together in a container. */
  static final class Destination {
    @Option(
        names = "--out",
        paramLabel = "DIR",
        description = "Where the sealed documents go, under the same names.")
    @Nullable Path out;

    @Option(
        names = "--container",
        paramLabel = "ASICE",
        description =
            "Container that holds all files, sealed together, of any format: ASiC-S, for one file,"
                + " if the name ends in .asics; ASiC-E otherwise.")
    @Nullable Path container;
  }

  @Spec CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  SealCommand() {}

  @Override
  public Integer call() throws IOException, GeneralSecurityException, InterruptedException {
    SealingKey key = SealingKey.load(keyStore, passwordFile, Optional.ofNullable(alias));
    if (destination.container == null) {
      return sealEach(key, Objects.requireNonNull(destination.out));
    }
    return sealTogether(key, destination.container);
  }

  private int sealTogether(SealingKey key, Path container)
      throws IOException, GeneralSecurityException, InterruptedException {
    Raising raising = options.to(level, Instant.now());
    ContainerType type =
        container.toString().endsWith(".asics") ? ContainerType.ASIC_S : ContainerType.ASIC_E;
    List<PackagedFile> packed = new ArrayList<>();
    for (Path file : files) {
      packed.add(new PackagedFile(file.getFileName().toString(), Files.readAllBytes(file)));
    }
    try {
      byte[] sealed =
          new ContainerSealer().seal(type, form, packed, key.key(), key.chain(), time());
      Files.write(container, raising.of(sealed));
      spec.commandLine().getOut().println(container);
      return ExitCode.OK;
    } catch (IllegalArgumentException refused) {
      spec.commandLine().getErr().println(container + ": " + refused.getMessage());
      return ExitCode.INVALID;
    }
  }

  private Instant time() {
    return Optional.ofNullable(at).orElseGet(Instant::now);
  }

  private byte[] seal(byte[] document, SealingKey key) {
    if (form == SealForm.CADES) {
      return new CadesSealer(padding).attached(document, key.key(), key.chain(), time());
    }
    return ContentForm.of(document) == ContentForm.PDF
        ? new PadesSealer(padding).seal(document, key.key(), key.chain(), time())
        : new XadesSealer(padding).seal(document, key.key(), key.chain(), time());
  }

  private int sealEach(SealingKey key, Path out)
      throws IOException, GeneralSecurityException, InterruptedException {
    Raising raising = options.to(level, Instant.now());
    Files.createDirectories(out);
    int code = ExitCode.OK;
    for (Path file : files) {
      Path sealed = out.resolve(file.getFileName() + (form == SealForm.CADES ? ".p7m" : ""));
      try {
        Files.write(sealed, raising.of(seal(Files.readAllBytes(file), key)));
        spec.commandLine().getOut().println(sealed);
      } catch (IllegalArgumentException refused) {
        spec.commandLine().getErr().println(file + ": " + refused.getMessage());
        code = ExitCode.INVALID;
      }
    }
    return code;
  }
}
