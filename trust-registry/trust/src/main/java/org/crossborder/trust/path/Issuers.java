// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/**
 * The certificates that may stand above others, by name, and how far each name is from an anchor. A
 * certificate that no issuer at hand has signed leads nowhere, whatever stands below it, and is
 * forgotten.
 */
final class Issuers {
  private final Map<X500Principal, List<Issuer>> bySubject = new HashMap<>();
  private final Map<X500Principal, List<X509Certificate>> byIssuer = new HashMap<>();
  private final Set<X500Principal> anchors = new HashSet<>();
  private final Set<X509Certificate> forgotten = new HashSet<>();
  private @Nullable X509Certificate tooLargeKey;
  private @Nullable Map<X500Principal, Integer> distances;

  Issuers(PathInputs inputs) {
    new LinkedHashSet<>(inputs.anchors()).forEach(anchor -> add(anchor, true));
    new LinkedHashSet<>(inputs.pool()).forEach(certificate -> add(certificate, false));
  }

  private void add(X509Certificate certificate, boolean isAnchor) {
    if (!SignatureCost.isBearable(certificate.getPublicKey())) {
      tooLargeKey = certificate;
      return;
    }
    bySubject
        .computeIfAbsent(certificate.getSubjectX500Principal(), name -> new ArrayList<>())
        .add(Issuer.of(certificate, isAnchor));
    if (isAnchor) {
      anchors.add(certificate.getSubjectX500Principal());
    } else {
      byIssuer
          .computeIfAbsent(certificate.getIssuerX500Principal(), name -> new ArrayList<>())
          .add(certificate);
    }
  }

  /** Whose subject is the issuer of this certificate. */
  List<Issuer> of(X509Certificate certificate) {
    return bySubject.getOrDefault(certificate.getIssuerX500Principal(), List.of());
  }

  /** A certificate that was left out: nobody verifies signatures with a key of its size. */
  Optional<X509Certificate> tooLargeKey() {
    return Optional.ofNullable(tooLargeKey);
  }

  boolean isForgotten(X509Certificate certificate) {
    return forgotten.contains(certificate);
  }

  void forget(X509Certificate certificate) {
    forgotten.add(certificate);
    distances = null;
  }

  /** Fewest certificates between this one and an anchor, by names; empty if none leads there. */
  OptionalInt distance(X509Certificate certificate) {
    Map<X500Principal, Integer> known = distances;
    if (known == null) {
      known = measured();
      distances = known;
    }
    Integer distance = known.get(certificate.getIssuerX500Principal());
    return distance == null ? OptionalInt.empty() : OptionalInt.of(distance);
  }

  private Map<X500Principal, Integer> measured() {
    Map<X500Principal, Integer> measured = new HashMap<>();
    anchors.forEach(name -> measured.put(name, 0));
    Deque<X500Principal> next = new ArrayDeque<>(anchors);
    while (!next.isEmpty()) {
      X500Principal name = next.remove();
      for (X509Certificate below : byIssuer.getOrDefault(name, List.of())) {
        X500Principal subject = below.getSubjectX500Principal();
        if (!forgotten.contains(below) && !measured.containsKey(subject)) {
          measured.put(subject, measured.getOrDefault(name, 0) + 1);
          next.add(subject);
        }
      }
    }
    return measured;
  }
}
