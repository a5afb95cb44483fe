// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.util.Optional;
import org.crossborder.trust.snapshot.Refusal;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/** What a directory of trust data turned out to hold. */
public sealed interface StoredTrust {
  /** The last good snapshot; its signatures and digests were verified again, expiry was not. */
  record Loaded(TrustedSnapshot snapshot) implements StoredTrust {}

  /** Nothing has been synchronised into the directory yet. */
  record Nothing() implements StoredTrust {}

  /** What lies there must not be believed, for the reason given. */
  record Refused(Refusal refusal) implements StoredTrust {}

  /** The snapshot, if there is one. */
  default Optional<TrustedSnapshot> current() {
    return this instanceof Loaded loaded ? Optional.of(loaded.snapshot()) : Optional.empty();
  }
}
