// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.time.Instant;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/**
 * The newest publication with the timestamp metadata that vouches for it.
 *
 * @param snapshot the content, read
 * @param timestamp signed metadata, exact bytes
 * @param expires until when the timestamp vouches
 */
public record Vouched(Published published, Snapshot snapshot, Bytes timestamp, Instant expires) {
  /** The same publication, vouched for anew. */
  Vouched with(Bytes newer, Instant newExpires) {
    return new Vouched(published, snapshot, newer, newExpires);
  }

  /** What a relying party has after a sync. */
  public TrustedSnapshot trusted() {
    return new TrustedSnapshot(snapshot, expires, published.content().sha256());
  }
}
