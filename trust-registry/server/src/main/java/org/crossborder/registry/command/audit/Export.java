// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.audit;

import java.io.IOException;
import java.util.Optional;
import org.crossborder.registry.command.remote.RefusedByRegistryException;
import org.crossborder.registry.command.remote.RegistryApi;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.note.Checkpoint;
import org.crossborder.trust.log.note.SignedNote;
import org.crossborder.trust.log.tile.EntryBundleId;
import org.crossborder.trust.log.tile.TileId;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.snapshot.MalformedJsonException;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;

/**
 * Copies what a registry publishes. The snapshot comes before the log, so that the log reaches at
 * least as far. Nothing is judged here.
 */
record Export(RegistryApi registry, Copied copied) {
  static final String ROOT = "/v1/metadata/root.json";
  static final String CHECKPOINT = "/checkpoint";

  void run() throws IOException, RefusedByRegistryException {
    roots();
    snapshot();
    log();
  }

  private void roots() throws IOException, RefusedByRegistryException {
    copy(ROOT);
    for (int version = 1; isThere(rootPath(version)); version++) {
      copy(rootPath(version));
    }
  }

  static String rootPath(long version) {
    return "/v1/metadata/" + version + ".root.json";
  }

  private boolean isThere(String path) throws IOException, RefusedByRegistryException {
    return registry.find(path).isPresent();
  }

  private void snapshot() throws IOException, RefusedByRegistryException {
    copy("/v1/metadata/timestamp.json");
    copy("/v1/metadata/snapshot.json");
    String path = "/v1/snapshots/" + registry.newestVersion().orElseThrow(Export::nothing);
    byte[] bytes = copy(path);
    try {
      Snapshot snapshot = new SnapshotJson().readSnapshot(bytes);
      copyIfThere("/v1/lists/lotl.xml");
      for (Party party : snapshot.parties()) {
        copyIfThere("/v1/lists/" + party.code() + ".xml");
      }
    } catch (MalformedJsonException e) {
      throw new IOException(path + ": " + e.getMessage(), e);
    }
  }

  private void log() throws IOException, RefusedByRegistryException {
    long size = size(copy(CHECKPOINT));
    for (TileId tile : TileId.added(0, size)) {
      copy("/" + tile.path());
    }
    for (EntryBundleId bundle : EntryBundleId.added(0, size)) {
      copy("/" + bundle.path());
    }
  }

  private byte[] copy(String path) throws IOException, RefusedByRegistryException {
    byte[] bytes = registry.get(path);
    copied.put(path, bytes);
    return bytes;
  }

  private void copyIfThere(String path) throws IOException, RefusedByRegistryException {
    Optional<byte[]> found = registry.find(path);
    if (found.isPresent()) {
      copied.put(path, found.get());
    }
  }

  private static long size(byte[] note) throws IOException {
    try {
      return Checkpoint.parse(SignedNote.parse(note).text()).head().size();
    } catch (MalformedLogException e) {
      throw new IOException("The checkpoint cannot be read: " + e.getMessage(), e);
    }
  }

  private static IllegalStateException nothing() {
    return new IllegalStateException("The registry has published nothing yet");
  }
}
