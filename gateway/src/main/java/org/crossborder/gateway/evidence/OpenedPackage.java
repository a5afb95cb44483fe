// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import static org.crossborder.gateway.evidence.EvidenceCheck.Step.CONTENTS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.crossborder.gateway.evidence.EvidenceManifest.Entry;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.validation.container.Container;
import org.crossborder.validation.container.PackagedFile;
import org.jspecify.annotations.Nullable;

/** The files of a package whose seal has been verified, and its manifest. */
record OpenedPackage(EvidenceManifest manifest, Map<String, byte[]> files) {
  OpenedPackage {
    files = Map.copyOf(files);
  }

  /** Reads the manifest, which must list exactly the files that are there. */
  static Optional<OpenedPackage> of(Container sealed, List<EvidenceCheck> checks) {
    Map<String, byte[]> files =
        sealed.dataFiles().stream()
            .collect(Collectors.toMap(PackagedFile::name, PackagedFile::bytes));
    byte[] manifest = files.get(EvidenceManifest.FILE);
    if (manifest == null) {
      checks.add(
          EvidenceCheck.fails(
              CONTENTS,
              EvidenceManifest.FILE,
              "The container is sealed, but is no evidence package: it has no manifest."));
      return Optional.empty();
    }
    try {
      OpenedPackage opened = new OpenedPackage(EvidenceManifest.read(manifest), files);
      List<EvidenceCheck> contents = opened.contents();
      checks.addAll(contents);
      return contents.get(0).result() == EvidenceCheck.Result.HOLDS
          ? Optional.of(opened)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      checks.add(
          EvidenceCheck.fails(
              CONTENTS, EvidenceManifest.FILE, "The manifest cannot be read: %s", e.getMessage()));
      return Optional.empty();
    }
  }

  private List<EvidenceCheck> contents() {
    List<EvidenceCheck> wrong = new ArrayList<>();
    Set<String> unlisted = new HashSet<>(files.keySet());
    unlisted.remove(EvidenceManifest.FILE);
    for (Entry entry : manifest.files()) {
      byte[] file = files.get(entry.name());
      if (!unlisted.remove(entry.name())
          || file == null
          || file.length != entry.size()
          || !Fingerprint.sha256(file).equals(entry.sha256())) {
        wrong.add(fails(entry.name()));
      }
    }
    unlisted.forEach(name -> wrong.add(fails(name)));
    return wrong.isEmpty()
        ? List.of(
            EvidenceCheck.holds(
                CONTENTS,
                "The manifest of %s lists each of the %d files with its digest.",
                manifest.party(),
                manifest.files().size()))
        : wrong;
  }

  private static EvidenceCheck fails(String name) {
    return EvidenceCheck.fails(CONTENTS, name, "File %s is not as the manifest lists it.", name);
  }

  /** A file that the manifest names; null if there is none. */
  byte @Nullable [] file(@Nullable String name) {
    return name == null ? null : files.get(name);
  }
}
