// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/** Decides recognition from the snapshot of the registry: a pure function of its arguments. */
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class Recogniser {
  /** The decision at {@code now}, with every reason. */
  public Recognition recognise(
      RecognitionQuestion question, Optional<TrustedSnapshot> trusted, Instant now) {
    throw new UnsupportedOperationException("Recognition is not built yet");
  }
}
