// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.list;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A further statement of a scheme, a provider or a service (clauses 5.3.17, 5.4.5 and 5.5.9). */
public sealed interface Extension {
  /** Whether who does not understand it has to leave the whole alone. */
  boolean critical();

  /** Clause 5.5.9.4; {@code value} is null where the URI says all. */
  record AdditionalServiceInformation(boolean critical, MultilingualUri uri, @Nullable String value)
      implements Extension {
    /** Information that is not critical, in English. */
    public static AdditionalServiceInformation of(String uri, @Nullable String value) {
      return new AdditionalServiceInformation(false, new MultilingualUri("en", uri), value);
    }
  }

  /** Revocation of certificates stays known after they expire, from then on (clause 5.5.9.1). */
  record ExpiredCertsRevocationInfo(boolean critical, Instant since) implements Extension {}

  /**
   * How many entries of the register's log the list was made from; the same for all that a registry
   * publishes under one version.
   */
  record LogPosition(boolean critical, long treeSize) implements Extension {}

  /** One that is not understood here; its name in James Clark's notation. */
  record Unknown(boolean critical, String name) implements Extension {}
}
