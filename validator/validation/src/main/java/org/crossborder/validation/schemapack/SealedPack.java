// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schemapack;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossborder.validation.container.Container;
import org.crossborder.validation.container.ContainerIntake;
import org.crossborder.validation.container.ContainerLimits;
import org.crossborder.validation.container.ContainerOutcome;
import org.crossborder.validation.container.ContainerOutcome.Opened;
import org.crossborder.validation.container.ContainerOutcome.Refused;
import org.crossborder.validation.container.ContainerSealer;
import org.crossborder.validation.container.ContainerSignatureValidation;
import org.crossborder.validation.container.ContainerSignatures;
import org.crossborder.validation.container.PackagedFile;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.pack.PackFiles;
import org.crossborder.validation.signature.SignatureRefusal;
import org.crossborder.validation.signature.ValidatedSignature;

/**
 * A pack as it travels: an ASiC-E container (EN 319 162-1) whose XAdES signature covers each file.
 *
 * @param signer whose seal it is
 */
public record SealedPack(PackFiles files, X509Certificate signer) {
  /** Room for the schemas and code lists of a large administration. */
  static final ContainerLimits LIMITS =
      new ContainerLimits(32_000_000, 1_000, 64_000_000, 128_000_000, 100, 4_000_000, 200, 4);

  private static final ContainerSignatureValidation SIGNATURES =
      new ContainerSignatureValidation(IntakeLimits.DEFAULT);

  /**
   * Seals the files of a folder.
   *
   * @param chain the signer's certificate first
   * @param signingTime the time to claim
   * @throws PackRefusedException if the folder cannot be a pack
   */
  public static byte[] seal(
      Path folder, PrivateKey key, List<X509Certificate> chain, Instant signingTime)
      throws IOException {
    List<PackagedFile> files =
        PackFolder.files(folder).entrySet().stream()
            .map(file -> new PackagedFile(file.getKey(), file.getValue()))
            .toList();
    try {
      return new ContainerSealer(LIMITS).seal(files, key, chain, signingTime);
    } catch (IllegalArgumentException refused) {
      throw new PackRefusedException(String.valueOf(refused.getMessage()));
    }
  }

  /**
   * Opens a pack that somebody whom the operator trusts has sealed, and that nobody has altered.
   *
   * @param at when the pack came to hand, which the signer's certificate has to be valid at
   * @throws PackRefusedException if it is no sound container, not sealed, altered, or sealed by
   *     somebody else
   */
  public static SealedPack open(byte[] bytes, PackSigners signers, Instant at) {
    Container container = container(bytes);
    ContainerSignatures found = SIGNATURES.validate(container, at);
    found.refusals().stream()
        .map(SignatureRefusal::finding)
        .findFirst()
        .ifPresent(SealedPack::refuse);
    if (found.signatures().isEmpty()) {
      throw new PackRefusedException("The pack is not sealed.");
    }
    found.signatures().stream()
        .filter(signature -> !signature.passed())
        .flatMap(signature -> signature.findings().stream())
        .findFirst()
        .ifPresent(SealedPack::refuse);
    return new SealedPack(files(container), signer(container, found.signatures(), signers, at));
  }

  private static Container container(byte[] bytes) {
    ContainerOutcome outcome = new ContainerIntake(LIMITS).read(bytes);
    if (outcome instanceof Refused refused) {
      refuse(refused.findings().get(0));
    }
    return ((Opened) outcome).container();
  }

  private static X509Certificate signer(
      Container container, List<ValidatedSignature> signatures, PackSigners signers, Instant at) {
    Set<String> files =
        container.dataFiles().stream().map(PackagedFile::name).collect(Collectors.toSet());
    return signatures.stream()
        .filter(ValidatedSignature::passed)
        .filter(signature -> signature.scope().files().containsAll(files))
        .flatMap(signature -> signature.signer().stream())
        .filter(signer -> signers.include(signer, at))
        .findFirst()
        .orElseThrow(
            () ->
                new PackRefusedException(
                    "None of the configured pack signers, by a certificate valid on %s, has sealed"
                            .formatted(at)
                        + " every file of the pack."));
  }

  private static PackFiles files(Container container) {
    return new MemoryFiles(
        container.dataFiles().stream().collect(toMap(PackagedFile::name, PackagedFile::bytes)));
  }

  private static void refuse(Finding finding) {
    throw new PackRefusedException(finding.message().in(Language.EN));
  }
}
