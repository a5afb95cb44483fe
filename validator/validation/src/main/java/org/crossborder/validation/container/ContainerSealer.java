// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.crossborder.validation.container.AsicNames.ASIC;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.validation.signature.DetachedSealer;
import org.crossborder.validation.signature.DetachedSealer.File;
import org.crossborder.validation.signature.RsaPadding;
import org.crossborder.validation.signature.cms.CadesSealer;
import org.w3c.dom.Element;

/**
 * Packs files into an ASiC container and seals them all with one signature of level B (ETSI EN 319
 * 162-1, clauses 4.3.3 and 4.4; baseline containers, clause 5). Thread-safe.
 */
public final class ContainerSealer {
  private static final String CMS = "application/pkcs7-signature";

  private final DetachedSealer xades = new DetachedSealer();
  private final CadesSealer cades = new CadesSealer(RsaPadding.PSS);
  private final ContainerLimits limits;

  /** Makes containers that this library opens with the default limits. */
  public ContainerSealer() {
    this(ContainerLimits.DEFAULT);
  }

  public ContainerSealer(ContainerLimits limits) {
    this.limits = limits;
  }

  /** A container for any number of files (ASiC-E), sealed with XAdES. */
  public byte[] seal(
      List<PackagedFile> files, PrivateKey key, List<X509Certificate> chain, Instant signingTime) {
    return seal(ContainerType.ASIC_E, SealForm.XADES, files, key, chain, signingTime);
  }

  /**
   * The sealed container.
   *
   * @param files the document and its attachments, in the order in which they are to stand; one
   *     file for ASiC-S
   * @param chain the signer's certificate first
   * @param signingTime the time to claim; also the date of each file in the archive
   * @throws IllegalArgumentException if they cannot be sealed; the message says why
   */
  public byte[] seal(
      ContainerType type,
      SealForm form,
      List<PackagedFile> files,
      PrivateKey key,
      List<X509Certificate> chain,
      Instant signingTime) {
    requirePackable(type, files);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("There is no certificate to seal with");
    }
    List<PackagedFile> all = new ArrayList<>();
    all.add(
        new PackagedFile(
            PackagedFile.MIMETYPE, type.mimetype().getBytes(StandardCharsets.US_ASCII)));
    all.addAll(files);
    all.addAll(
        form == SealForm.XADES
            ? xades(type, files, key, chain, signingTime)
            : cades(type, files, key, chain, signingTime));
    return requireSound(ZipWriter.write(all, signingTime));
  }

  private static void requirePackable(ContainerType type, List<PackagedFile> files) {
    if (files.isEmpty() || (type == ContainerType.ASIC_S && files.size() != 1)) {
      throw new IllegalArgumentException(
          type == ContainerType.ASIC_S
              ? "An ASiC-S container holds one file"
              : "There is no file to seal");
    }
    for (PackagedFile file : files) {
      if (!file.isData()) {
        throw new IllegalArgumentException(file.name() + " is a name of the container format");
      }
    }
  }

  /** What would be refused is not made. */
  private byte[] requireSound(byte[] container) {
    if (new ContainerIntake(limits).read(container) instanceof ContainerOutcome.Refused refused) {
      throw new IllegalArgumentException(refused.findings().get(0).message().toString());
    }
    return container;
  }

  private List<PackagedFile> xades(
      ContainerType type,
      List<PackagedFile> files,
      PrivateKey key,
      List<X509Certificate> chain,
      Instant signingTime) {
    Element root = AsicXml.root(ASIC, "asic:XAdESSignatures");
    xades.seal(
        root,
        files.stream()
            .map(file -> new File(file.name(), MediaTypes.of(file.bytes()), file.bytes()))
            .toList(),
        key,
        chain,
        signingTime);
    PackagedFile signatures = new PackagedFile(AsicNames.SIGNATURES, xades.serialize(root));
    return type == ContainerType.ASIC_S
        ? List.of(signatures)
        : List.of(
            new PackagedFile(AsicNames.OPEN_DOCUMENT_MANIFEST, AsicXml.openDocument(type, files)),
            signatures);
  }

  private List<PackagedFile> cades(
      ContainerType type,
      List<PackagedFile> files,
      PrivateKey key,
      List<X509Certificate> chain,
      Instant signingTime) {
    if (type == ContainerType.ASIC_S) {
      byte[] signature = cades.detached(files.get(0).bytes(), key, chain, signingTime);
      return List.of(new PackagedFile(AsicNames.SIGNATURE, signature));
    }
    byte[] manifest = AsicXml.asic(AsicNames.SIGNATURE, CMS, files, "");
    byte[] signature = cades.detached(manifest, key, chain, signingTime);
    return List.of(
        new PackagedFile(AsicNames.ASIC_MANIFEST, manifest),
        new PackagedFile(AsicNames.SIGNATURE, signature));
  }
}
