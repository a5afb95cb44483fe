// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.audit;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.register.RegisterEntry.PublicationEntry;
import org.crossborder.trust.snapshot.MalformedJsonException;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;

/** The published snapshot in a copy, held against the log that it has to come from. */
final class CopiedSnapshot {
  private CopiedSnapshot() {}

  /** Verifies the last snapshot that the log names; returns what was found. */
  static String verify(Copied copied, ReplayedLog log) throws IOException, NotVerifiedException {
    Optional<PublicationEntry> last = log.state().lastPublication();
    if (last.isEmpty()) {
      return "The log names no publication yet.";
    }
    PublicationEntry publication = last.get();
    Optional<byte[]> found = copied.find("/v1/snapshots/" + publication.version());
    if (found.isEmpty()) {
      return "Snapshot %d, the newest that the log names, is not in the copy."
          .formatted(publication.version());
    }
    byte[] bytes = found.get();
    if (!Fingerprint.sha256(bytes).equals(publication.sha256())) {
      throw new NotVerifiedException(
          "Snapshot %d is not the one that the log names".formatted(publication.version()));
    }
    if (!Arrays.equals(bytes, made(publication, read(bytes), log))) {
      throw new NotVerifiedException(
          "Snapshot %d is not what the log makes".formatted(publication.version()));
    }
    return "Snapshot %d is byte for byte what the first %d entries make."
        .formatted(publication.version(), publication.treeSize());
  }

  private static byte[] made(PublicationEntry publication, Snapshot given, ReplayedLog log)
      throws NotVerifiedException {
    Map<String, byte[]> crls =
        given.services().stream()
            .flatMap(service -> service.revocationLists().stream())
            .collect(Collectors.toMap(Fingerprint::sha256, Function.identity(), (a, b) -> a));
    return new SnapshotJson()
        .write(
            log.at(publication.treeSize())
                .snapshot(
                    publication.version(),
                    publication.issuedAt(),
                    publication.nextUpdate(),
                    digest -> Optional.ofNullable(crls.get(digest))));
  }

  private static Snapshot read(byte[] bytes) throws NotVerifiedException {
    try {
      return new SnapshotJson().readSnapshot(bytes);
    } catch (MalformedJsonException e) {
      throw new NotVerifiedException("The snapshot: " + e.getMessage(), e);
    }
  }
}
