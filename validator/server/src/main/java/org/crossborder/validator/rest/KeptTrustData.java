// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.trust.sync.Readiness;
import org.crossborder.trust.sync.SnapshotClient;
import org.crossborder.trust.sync.StoredTrust;

/** Trust data in a directory that another program keeps up to date; read again when it has. */
final class KeptTrustData implements TrustData {
  private final Path directory;
  private StoredTrust stored = new StoredTrust.Nothing();
  private Optional<Object> read = Optional.empty();

  KeptTrustData(Path directory) {
    this.directory = directory;
  }

  @Override
  public Optional<TrustedSnapshot> current() {
    return stored().current();
  }

  @Override
  public Readiness readiness(Instant now) {
    StoredTrust found = stored();
    Optional<String> trouble =
        found instanceof StoredTrust.Refused refused
            ? Optional.of("Trust data refused: " + refused.refusal().said())
            : Optional.empty();
    return Readiness.of(found.current(), trouble, now);
  }

  private synchronized StoredTrust stored() {
    Optional<Object> written = SnapshotClient.writtenAt(directory);
    if (!written.equals(read)) {
      stored = SnapshotClient.stored(directory);
      read = written;
    }
    return stored;
  }
}
