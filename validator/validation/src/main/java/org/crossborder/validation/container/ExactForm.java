// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.crossborder.validation.container.AsicNames.ASIC;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.signature.DetachedSealForm;
import org.crossborder.validation.signature.DetachedSealer.File;

/**
 * Whether a container is byte for byte as {@link ContainerSealer} writes one with XAdES: not only
 * what is signed, but also how the signature is written down. Other containers may be as valid;
 * this is for those whose every byte has to be accounted for.
 */
public final class ExactForm {
  private final DetachedSealForm form;

  /**
   * @param limits of the signature file
   */
  public ExactForm(IntakeLimits limits) {
    this.form = new DetachedSealForm(limits);
  }

  /** The first file that stands elsewhere or reads otherwise, or empty if there is none. */
  public Optional<String> deviation(Container container) {
    List<PackagedFile> files = container.files();
    List<PackagedFile> data = container.dataFiles();
    if (container.type() != ContainerType.ASIC_E || files.size() != data.size() + 3) {
      return Optional.of(unexpected(files));
    }
    for (int i = 0; i < data.size(); i++) {
      if (!files.get(i + 1).name().equals(data.get(i).name())) {
        return Optional.of(files.get(i + 1).name());
      }
    }
    PackagedFile manifest = files.get(files.size() - 2);
    if (!manifest.name().equals(AsicNames.OPEN_DOCUMENT_MANIFEST)
        || !Arrays.equals(manifest.bytes(), AsicXml.openDocument(container.type(), data))) {
      return Optional.of(manifest.name());
    }
    PackagedFile signatures = files.get(files.size() - 1);
    return signatures.name().equals(AsicNames.SIGNATURES) && isExact(signatures, data)
        ? Optional.empty()
        : Optional.of(signatures.name());
  }

  /** The time-stamp (DER) that was added last, if there is one. */
  public Optional<byte[]> newestToken(Container container) {
    return container
        .file(AsicNames.SIGNATURES)
        .flatMap(file -> form.newestToken(file.bytes(), signed(container.dataFiles())));
  }

  private boolean isExact(PackagedFile signatures, List<PackagedFile> data) {
    return form.isExact(
        signatures.bytes(), signed(data), () -> AsicXml.root(ASIC, "asic:XAdESSignatures"));
  }

  private static List<File> signed(List<PackagedFile> data) {
    return data.stream()
        .map(file -> new File(file.name(), MediaTypes.of(file.bytes()), file.bytes()))
        .toList();
  }

  /** A file of META-INF that is too much, or the one that is missing. */
  private static String unexpected(List<PackagedFile> files) {
    List<String> own = List.of(AsicNames.OPEN_DOCUMENT_MANIFEST, AsicNames.SIGNATURES);
    List<String> names = files.stream().map(PackagedFile::name).toList();
    return files.stream()
        .filter(file -> !file.isData() && !file.name().equals(PackagedFile.MIMETYPE))
        .map(PackagedFile::name)
        .filter(name -> !own.contains(name))
        .findFirst()
        .or(() -> own.stream().filter(name -> !names.contains(name)).findFirst())
        .orElse(PackagedFile.MIMETYPE);
  }
}
