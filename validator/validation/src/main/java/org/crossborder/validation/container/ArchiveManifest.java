// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.crossborder.validation.container.AsicNames.ASIC;
import static org.crossborder.validation.container.ContainerRule.MANIFEST;
import static org.crossborder.validation.container.RefusedPackageException.require;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.intake.Children;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.signature.CarriedTimestamp;
import org.crossborder.validation.signature.CarriedTimestamp.Coverage;
import org.crossborder.validation.signature.FileReference;
import org.crossborder.validation.signature.Surroundings;
import org.crossborder.validation.signature.TimestampKind;
import org.crossborder.validation.signature.cms.TokenData;
import org.crossborder.validation.signature.timestamp.ValidationData;
import org.w3c.dom.Element;

/**
 * An ASiCArchiveManifest (EN 319 162-1, annex A.7): a time-stamp is of it, and so of the files that
 * it names with their digests, signatures and older archive manifests among them.
 *
 * @param token the time-stamp
 * @param covered names of the files, whether they fit or not
 * @param complete whether all of them are there and fit
 */
record ArchiveManifest(
    PackagedFile file, PackagedFile token, List<String> covered, boolean complete) {
  /** Above every place within a signature. */
  private static final int FIRST_POSITION = 1_000;

  static ArchiveManifest read(
      PackagedFile file, XmlTree tree, Container container, Instant provedBy)
      throws RefusedPackageException {
    Element manifest = tree.root();
    require(Children.is(manifest, ASIC, "ASiCManifest"), MANIFEST, "root", file.name());
    Optional<PackagedFile> token =
        Children.only(manifest, ASIC, "SigReference")
            .map(reference -> FileReference.name(reference.getAttributeNS(null, "URI")))
            .flatMap(container::file)
            .filter(AsicNames::isTimestamp);
    require(token.isPresent(), MANIFEST, "timestamp", file.name());
    List<String> covered = new ArrayList<>();
    boolean complete = true;
    for (Element entry : Children.named(manifest, ASIC, "DataObjectReference")) {
      covered.add(FileReference.name(entry.getAttributeNS(null, "URI")));
      complete &= fits(file, entry, container, provedBy);
    }
    return new ArchiveManifest(file, token.orElseThrow(), covered, complete);
  }

  /** What archive manifests do for a signature that they name. */
  static Surroundings around(PackagedFile signature, List<ArchiveManifest> all) {
    List<CarriedTimestamp> timestamps =
        all.stream()
            .filter(manifest -> manifest.covered().contains(signature.name()))
            .map(manifest -> manifest.timestamp(all))
            .toList();
    ValidationData data =
        all.stream()
            .map(manifest -> TokenData.in(manifest.token().bytes()))
            .reduce(ValidationData.NONE, ValidationData::with);
    return new Surroundings(0, timestamps, data);
  }

  private CarriedTimestamp timestamp(List<ArchiveManifest> all) {
    int older = (int) all.stream().filter(other -> covered.contains(other.file().name())).count();
    return new CarriedTimestamp(
        TimestampKind.ARCHIVE,
        FIRST_POSITION + older,
        token.bytes(),
        () -> complete ? new Coverage.Octets(file.bytes()) : new Coverage.Incomplete(),
        true,
        Location.NONE);
  }

  /** Where a file was altered since, the time-stamp proves nothing; the signature may still. */
  private static boolean fits(
      PackagedFile manifest, Element entry, Container container, Instant provedBy) {
    try {
      AsicManifest.requireFits(manifest, entry, container, provedBy);
      return true;
    } catch (RefusedPackageException altered) {
      return false;
    }
  }
}
