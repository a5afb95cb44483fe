// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.signature.BaselineLevel;
import org.crossborder.validation.signature.XadesAugmentation;
import org.crossborder.validation.signature.cms.CadesAugmentation;
import org.crossborder.validation.signature.cms.TokenData;
import org.crossborder.validation.signature.timestamp.TimestampSource;
import org.crossborder.validation.signature.timestamp.ValidationData;

/**
 * Raises the signatures of a container to a higher baseline level (EN 319 162-1, clause 5), and
 * leaves what is signed as it is. Thread-safe.
 */
public final class ContainerAugmentation {
  private static final String TOKEN = "application/vnd.etsi.timestamp-token";

  private final Intake intake = new Intake(IntakeLimits.DEFAULT);
  private final XadesAugmentation xades;
  private final CadesAugmentation cades;
  private final TimestampSource timestamps;
  private final ValidationData available;

  /**
   * An augmentation from these sources.
   *
   * @param timestamps a trusted time-stamping authority
   * @param available certificates and revocation data to choose from, for LT and LTA
   */
  public ContainerAugmentation(TimestampSource timestamps, ValidationData available) {
    this.xades = new XadesAugmentation(timestamps, available);
    this.cades = new CadesAugmentation(timestamps, available);
    this.timestamps = timestamps;
    this.available = available;
  }

  /**
   * The container with each of its signatures at a level.
   *
   * @param time the date of each file in the archive
   * @throws IllegalArgumentException if a signature cannot be raised; the message says why
   * @throws IOException if no time-stamp is to be had
   * @throws InterruptedException if waiting for one was interrupted
   */
  public byte[] raise(byte[] sealed, BaselineLevel level, Instant time)
      throws IOException, InterruptedException {
    ContainerOutcome outcome = new ContainerIntake(ContainerLimits.DEFAULT).read(sealed);
    if (outcome instanceof ContainerOutcome.Refused refused) {
      throw new IllegalArgumentException(refused.findings().get(0).message().in(Language.EN));
    }
    Container container = ((ContainerOutcome.Opened) outcome).container();
    boolean archived = !container.matching(AsicNames::isArchiveManifest).isEmpty();
    List<PackagedFile> raised = new ArrayList<>();
    boolean byManifest = false;
    for (PackagedFile file : container.files()) {
      if (AsicNames.isXades(file)) {
        byte[] xml = xades.raise(file.bytes(), container.contentBeside(file), level);
        raised.add(new PackagedFile(file.name(), xml));
      } else if (AsicNames.isCades(file)) {
        byManifest |= container.type() == ContainerType.ASIC_E;
        raised.add(archived ? file : raised(file, container, level, time));
      } else {
        raised.add(file);
      }
    }
    List<PackagedFile> all = byManifest && level == BaselineLevel.LTA ? archived(raised) : raised;
    return ZipWriter.write(all, time);
  }

  private PackagedFile raised(
      PackagedFile file, Container container, BaselineLevel level, Instant time)
      throws IOException, InterruptedException {
    boolean byManifest = container.type() == ContainerType.ASIC_E;
    BaselineLevel own = byManifest && level == BaselineLevel.LTA ? BaselineLevel.LT : level;
    byte[] content = byManifest ? manifest(file, container, time) : only(container);
    return new PackagedFile(file.name(), cades.raise(file.bytes(), content, own));
  }

  private static byte[] only(Container container) {
    if (container.dataFiles().size() != 1) {
      throw new IllegalArgumentException("An ASiC-S container holds one file");
    }
    return container.dataFiles().get(0).bytes();
  }

  private byte[] manifest(PackagedFile signature, Container container, Instant time) {
    for (PackagedFile file : container.matching(AsicNames::isManifest)) {
      try {
        AsicManifest manifest =
            AsicManifest.read(file, SignatureFile.parse(file, intake), container, time);
        if (manifest.signature().equals(signature.name())) {
          return file.bytes();
        }
      } catch (RefusedPackageException refused) {
        throw new IllegalArgumentException(refused.getMessage(), refused);
      }
    }
    throw new IllegalArgumentException("No manifest names " + signature.name());
  }

  /**
   * With a time-stamp of everything else (annex A.7): the newest archive manifest has a name of its
   * own, and marks the one before as the root file.
   */
  private List<PackagedFile> archived(List<PackagedFile> files)
      throws IOException, InterruptedException {
    int older = (int) files.stream().filter(AsicNames::isArchiveManifest).count();
    String number = older == 0 ? "" : String.valueOf(older);
    String before = "META-INF/ASiCArchiveManifest%d.xml".formatted(older);
    List<PackagedFile> all = new ArrayList<>();
    for (PackagedFile file : files) {
      if (file.name().equals(AsicNames.ARCHIVE_MANIFEST_NEWEST)) {
        all.add(new PackagedFile(before, file.bytes()));
      } else if (file.name().equals(token(older == 1 ? "" : String.valueOf(older - 1)))) {
        all.add(new PackagedFile(file.name(), TokenData.complete(file.bytes(), available)));
      } else {
        all.add(file);
      }
    }
    List<PackagedFile> covered =
        all.stream().filter(file -> !file.name().equals(PackagedFile.MIMETYPE)).toList();
    byte[] manifest = AsicXml.asic(token(number), TOKEN, covered, older == 0 ? "" : before);
    all.add(new PackagedFile(AsicNames.ARCHIVE_MANIFEST_NEWEST, manifest));
    all.add(new PackagedFile(token(number), timestamps.timestamp(manifest)));
    return all;
  }

  private static String token(String number) {
    return "META-INF/timestamp" + number + ".tst";
  }
}
