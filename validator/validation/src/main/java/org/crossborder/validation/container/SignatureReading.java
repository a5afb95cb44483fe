// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.crossborder.validation.container.ContainerRule.COVERED;
import static org.crossborder.validation.container.ContainerRule.KNOWN_METADATA;
import static org.crossborder.validation.container.ContainerRule.MANIFEST;
import static org.crossborder.validation.container.ContainerRule.SIGNATURE_FILES;
import static org.crossborder.validation.container.ContainerRule.SINGLE_FILE;
import static org.crossborder.validation.container.RefusedPackageException.require;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.signature.DetachedSignatureValidation;
import org.crossborder.validation.signature.SignatureRefusal;
import org.crossborder.validation.signature.SignedScope;
import org.crossborder.validation.signature.Surroundings;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.cms.CmsSignatureValidation;
import org.crossborder.validation.signature.timestamp.TimestampTrust;

/** One run over a container's META-INF, which gathers what it finds. */
final class SignatureReading {
  private static final DetachedSignatureValidation XADES = new DetachedSignatureValidation();
  private static final CmsSignatureValidation CADES = new CmsSignatureValidation();

  private interface Step {
    void run() throws RefusedPackageException;
  }

  private final Container container;
  private final Intake intake;
  private final ContainerLimits limits;
  private final Instant provedBy;
  private final TimestampTrust trust;
  private final List<ValidatedSignature> signatures = new ArrayList<>();
  private final List<AsicManifest> manifests = new ArrayList<>();
  private final List<SignatureRefusal> refusals = new ArrayList<>();
  private final List<Finding> remarks = new ArrayList<>();
  private int read;

  SignatureReading(
      Container container,
      Intake intake,
      ContainerLimits limits,
      Instant provedBy,
      TimestampTrust trust) {
    this.container = container;
    this.intake = intake;
    this.limits = limits;
    this.provedBy = provedBy;
    this.trust = trust;
  }

  void readXades() {
    for (PackagedFile file : container.matching(AsicNames::isXades)) {
      attempt(
          () -> {
            XmlTree tree = SignatureFile.parse(file, intake);
            requireFew(SignatureFile.requireXades(file, tree));
            signatures.addAll(XADES.validate(tree, container.contentBeside(file), provedBy, trust));
          });
    }
  }

  void readCades() {
    for (PackagedFile manifest : container.matching(AsicNames::isManifest)) {
      attempt(
          () -> {
            XmlTree tree = SignatureFile.parse(manifest, intake);
            manifests.add(AsicManifest.read(manifest, tree, container, provedBy));
          });
    }
    for (PackagedFile file : container.matching(AsicNames::isCades)) {
      attempt(() -> readCades(file));
    }
  }

  private void readCades(PackagedFile file) throws RefusedPackageException {
    requireFew(1);
    if (container.type() == ContainerType.ASIC_S) {
      require(
          container.dataFiles().size() == 1, SINGLE_FILE, "count", container.dataFiles().size());
      PackagedFile data = container.dataFiles().get(0);
      signatures.addAll(
          CADES.validateDetached(
              file.bytes(),
              data.bytes(),
              scope(List.of(data.name())),
              around(file),
              provedBy,
              trust));
      return;
    }
    List<AsicManifest> own =
        manifests.stream().filter(manifest -> manifest.signature().equals(file.name())).toList();
    require(own.size() == 1, MANIFEST, "one", file.name(), own.size());
    AsicManifest manifest = own.get(0);
    List<String> covered =
        Stream.concat(manifest.covered().stream(), Stream.of(manifest.file().name())).toList();
    signatures.addAll(
        CADES.validateDetached(
            file.bytes(), manifest.file().bytes(), scope(covered), around(file), provedBy, trust));
  }

  private Surroundings around(PackagedFile signature) throws RefusedPackageException {
    List<ArchiveManifest> archive = new ArrayList<>();
    for (PackagedFile file : container.matching(AsicNames::isArchiveManifest)) {
      requireFew(1);
      archive.add(
          ArchiveManifest.read(file, SignatureFile.parse(file, intake), container, provedBy));
    }
    return ArchiveManifest.around(signature, archive);
  }

  void requireSigned() {
    if (read == 0 && refusals.isEmpty()) {
      attempt(() -> require(false, SIGNATURE_FILES, "none"));
    }
  }

  void requireSingleFile() {
    int count = container.dataFiles().size();
    boolean fits = container.type() == ContainerType.ASIC_E ? count > 0 : count == 1;
    attempt(() -> require(fits, SINGLE_FILE, count == 0 ? "empty" : "count", count));
  }

  void requireAgreeingManifest() {
    container
        .file(AsicNames.OPEN_DOCUMENT_MANIFEST)
        .ifPresent(
            file ->
                attempt(
                    () ->
                        OpenDocumentManifest.check(
                            file, SignatureFile.parse(file, intake), container)));
  }

  /** Where no signature passes, that says enough: nothing is covered then. */
  void requireCoverage() {
    Set<String> covered = ContainerSignatures.covered(signatures);
    if (covered.isEmpty()) {
      return;
    }
    for (PackagedFile file : container.dataFiles()) {
      attempt(() -> require(covered.contains(file.name()), COVERED, "not", file.name()));
    }
  }

  void remarkUnknownMetadata() {
    for (PackagedFile file : container.files()) {
      boolean known =
          file.isData()
              || file.name().equals(PackagedFile.MIMETYPE)
              || file.name().equals(AsicNames.OPEN_DOCUMENT_MANIFEST)
              || AsicNames.isXades(file)
              || AsicNames.isCades(file)
              || AsicNames.isManifest(file)
              || AsicNames.isArchiveManifest(file)
              || AsicNames.isTimestamp(file);
      if (!known) {
        remarks.add(KNOWN_METADATA.finding("unknown", file.name()));
      }
    }
  }

  ContainerSignatures result() {
    return new ContainerSignatures(signatures, refusals, remarks);
  }

  private void requireFew(int more) throws RefusedPackageException {
    read += more;
    require(read <= limits.signatures(), SIGNATURE_FILES, "many", limits.signatures());
  }

  private static SignedScope scope(List<String> files) {
    return SignedScope.ofFiles(files);
  }

  private void attempt(Step step) {
    try {
      step.run();
    } catch (RefusedPackageException refused) {
      refusals.add(refused.refusal());
    }
  }
}
