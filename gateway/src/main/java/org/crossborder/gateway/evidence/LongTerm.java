// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.crossborder.validation.container.ContainerIntake;
import org.crossborder.validation.container.ContainerOutcome;
import org.crossborder.validation.container.PackagedFile;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.XadesAugmentation;
import org.crossborder.validation.signature.timestamp.TimestampSource;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * Makes packages last: time-stamps, certificates and revocation data go into them, and an archive
 * time-stamp over all of it (EN 319 132-1, level LTA). Done once more before the last time-stamp's
 * algorithms or certificate end, it renews the proof; what is sealed stays as it is.
 */
public final class LongTerm {
  private final TimestampSource timestamps;
  private final Supplier<ValidationData> available;
  private final PackageLimits limits;

  /**
   * @param timestamps a trusted time-stamping authority
   * @param available certificates and revocation data of now, to choose from
   */
  public LongTerm(
      TimestampSource timestamps, Supplier<ValidationData> available, PackageLimits limits) {
    this.timestamps = timestamps;
    this.available = available;
    this.limits = limits;
  }

  /**
   * The package at level LTA; one that has an archive time-stamp already gets another.
   *
   * @throws IllegalArgumentException if it cannot be raised; the message says why
   * @throws IOException if no time-stamp is to be had
   * @throws InterruptedException if waiting for one was interrupted
   */
  public byte[] renew(byte[] sealed) throws IOException, InterruptedException {
    ContainerOutcome outcome = new ContainerIntake(limits.container()).read(sealed);
    if (outcome instanceof ContainerOutcome.Refused refused) {
      throw new IllegalArgumentException(refused.findings().get(0).message().in(Language.EN));
    }
    return raised(((ContainerOutcome.Opened) outcome).container().files(), sealed);
  }

  private byte[] raised(List<PackagedFile> files, byte[] sealed)
      throws IOException, InterruptedException {
    XadesAugmentation augmentation = new XadesAugmentation(timestamps, available.get());
    List<PackagedFile> raised = new ArrayList<>();
    for (PackagedFile file : files) {
      raised.add(
          file.name().equals(PackageSeal.SIGNATURES)
              ? new PackagedFile(
                  file.name(), augmentation.raise(file.bytes(), beside(files), BaselineLevel.LTA))
              : file);
    }
    return StoredZip.write(raised, StoredZip.date(sealed));
  }

  private static Map<String, byte[]> beside(List<PackagedFile> files) {
    return files.stream()
        .filter(file -> !file.name().equals(PackageSeal.SIGNATURES))
        .collect(Collectors.toMap(PackagedFile::name, PackagedFile::bytes));
  }
}
