// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import static org.crossborder.gateway.evidence.EvidenceCheck.Step.ARCHIVE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.container.Container;
import org.crossborder.validation.container.ContainerIntake;
import org.crossborder.validation.container.ContainerOutcome;
import org.crossborder.validation.container.PackagedFile;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.language.Language;

/** Opens a package within its bounds, and accounts for every byte of its archive. */
final class PackageOpening {
  /** The file of the container's type. */
  private static final String MIMETYPE_RULE = "AC-09";

  private final ContainerIntake intake;

  PackageOpening(PackageLimits limits) {
    this.intake = new ContainerIntake(limits.container());
  }

  /** The container, if it can be opened. */
  Optional<Container> open(byte[] bytes, List<EvidenceCheck> checks) {
    ContainerOutcome outcome = intake.read(bytes);
    if (outcome instanceof ContainerOutcome.Opened opened) {
      return Optional.of(opened.container());
    }
    Finding why = ((ContainerOutcome.Refused) outcome).findings().get(0);
    checks.add(
        EvidenceCheck.fails(
            ARCHIVE,
            why.ruleId().equals(MIMETYPE_RULE) ? "mimetype" : null,
            "The package cannot be opened: %s",
            why.message().in(Language.EN)));
    return Optional.empty();
  }

  /**
   * Whether the archive is byte for byte what its files make of it; names of files, dates and
   * lengths stand in it twice, and no signature covers them.
   *
   * @param sealedAt the time of the seal, which each file is dated by
   */
  static EvidenceCheck archive(byte[] bytes, Container container, Instant sealedAt) {
    byte[] again = StoredZip.write(container.files(), sealedAt);
    int at = Arrays.mismatch(bytes, again);
    if (at < 0) {
      return EvidenceCheck.holds(
          ARCHIVE,
          "The package has %d files and %d bytes; every byte of it is accounted for.",
          container.files().size(),
          bytes.length);
    }
    String file = fileAt(container.files(), at, bytes.length - 1);
    return EvidenceCheck.fails(
        ARCHIVE,
        file,
        "Byte %d of the package, at file %s, is not as the package was written: the archive was"
            + " changed or packed anew.",
        at,
        file);
  }

  /** The file at or after whose header a byte stands. */
  private static String fileAt(List<PackagedFile> files, int at, int last) {
    List<Integer> starts = new ArrayList<>();
    int start = 0;
    for (PackagedFile file : files) {
      starts.add(start);
      start += 30 + file.name().length() + file.bytes().length;
    }
    for (int i = files.size() - 1; i >= 0 && at < start; i--) {
      if (starts.get(i) <= at) {
        return files.get(i).name();
      }
    }
    return at <= last ? "the list of files" : "the end";
  }
}
