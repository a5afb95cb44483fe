// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the next root says otherwise than the last one.
 *
 * @param rootKeys all keys of the root from now on; empty where they stay
 * @param threshold how many of them sign; empty where that stays
 * @param rotated which of the registry's own keys get a successor: timestamp, snapshot, answer, log
 * @param witnesses who watches the log from now on; empty where they stay
 * @param lifetime until the root expires
 */
public record RootChange(
    List<ECKey> rootKeys,
    Optional<Integer> threshold,
    Set<String> rotated,
    Optional<Witnesses> witnesses,
    Duration lifetime) {
  public RootChange {
    rootKeys = List.copyOf(rootKeys);
    rotated = Set.copyOf(rotated);
    if (!Set.of("timestamp", "snapshot", "answer", KeyRing.LOG).containsAll(rotated)) {
      throw new IllegalArgumentException(
          "Of timestamp, snapshot, answer and log, not of %s, a key is rotated".formatted(rotated));
    }
  }
}
