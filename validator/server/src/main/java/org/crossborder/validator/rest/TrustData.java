// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import java.util.Optional;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.trust.sync.SnapshotClient;
import org.springframework.stereotype.Component;

/** The trust data that is kept in the configured directory. */
@Component
class TrustData {
  private final ValidatorProperties properties;

  TrustData(ValidatorProperties properties) {
    this.properties = properties;
  }

  Optional<TrustedSnapshot> current() {
    return Optional.ofNullable(properties.trust())
        .flatMap(directory -> SnapshotClient.stored(directory).current());
  }
}
