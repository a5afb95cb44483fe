// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Queue;
import org.bouncycastle.asn1.x509.Extension;
import org.crossborder.trust.path.profile.ExtensionValues;

/**
 * Best-first search for chains from the target to an anchor: the shortest first, where an issuer
 * that is unlikely counts as a detour. What cannot lead to an anchor is not followed, so that no
 * mesh of cross-certificates hides a path. Fixed bounds: {@value #MAXIMUM_STEPS} issuers looked at,
 * {@value #MAXIMUM_PATHS} paths offered, {@value #MAXIMUM_LENGTH} certificates in one, and the
 * signatures that a {@link WorkBudget} allows.
 */
final class CandidatePaths {
  static final int MAXIMUM_PATHS = 64;
  static final int MAXIMUM_STEPS = 20_000;
  static final int MAXIMUM_LENGTH = 20;

  private final PathInputs inputs;
  private final Issuers issuers;
  private final VerifiedLinks links;
  private final Queue<PartialPath> open =
      new PriorityQueue<>(
          Comparator.comparingInt(PartialPath::estimate).thenComparingInt(PartialPath::sequence));
  private int steps;
  private int offered;
  private boolean exhausted;
  private boolean tooLong;

  CandidatePaths(PathInputs inputs, WorkBudget budget) {
    this.inputs = inputs;
    this.issuers = new Issuers(inputs);
    this.links = new VerifiedLinks(issuers, budget);
    open.add(PartialPath.of(inputs.target()));
  }

  /** Whether the search was given up before everything had been looked at. */
  boolean exhausted() {
    return exhausted || links.exhausted();
  }

  /** Whether a chain was not followed because of its length. */
  boolean tooLong() {
    return tooLong;
  }

  /** Issuers looked at so far. */
  int steps() {
    return steps;
  }

  /** A certificate that was left out since its key is larger than is worked with. */
  Optional<X509Certificate> tooLargeKey() {
    return issuers.tooLargeKey();
  }

  /** The likeliest path not offered yet. */
  Optional<CandidatePath> next() {
    while (!open.isEmpty() && !exhausted()) {
      PartialPath path = open.remove();
      if (!leadsToAnAnchor(path) || !isSigned(path)) {
        continue;
      }
      if (path.isAnchored()) {
        exhausted = ++offered >= MAXIMUM_PATHS;
        return Optional.of(path.candidate());
      }
      extend(path);
    }
    return Optional.empty();
  }

  private boolean leadsToAnAnchor(PartialPath path) {
    return path.isAnchored()
        || (issuers.distance(path.last()).isPresent() && !issuers.isForgotten(path.last()));
  }

  private void extend(PartialPath path) {
    X509Certificate last = path.last();
    byte[] wanted =
        ExtensionValues.authorityKeyIdentifier(
            last.getExtensionValue(Extension.authorityKeyIdentifier.getId()));
    List<Issuer> candidates = issuers.of(last);
    for (Issuer issuer : candidates) {
      if (++steps > MAXIMUM_STEPS) {
        exhausted = true;
        return;
      }
      if (!path.contains(issuer.certificate())) {
        append(path, issuer, issuer.unlikelihood(wanted, inputs.at()), candidates.size() > 1);
      }
    }
  }

  private void append(PartialPath path, Issuer issuer, int unlikelihood, boolean isChosen) {
    OptionalInt distance =
        issuer.isAnchor() ? OptionalInt.of(-1) : issuers.distance(issuer.certificate());
    if (distance.isEmpty() || issuers.isForgotten(issuer.certificate())) {
      return;
    }
    int certificates = path.length() + 1 + distance.getAsInt();
    if (certificates > MAXIMUM_LENGTH) {
      tooLong = true;
      return;
    }
    int against = path.unlikelihood() + unlikelihood;
    open.add(
        new PartialPath(
            issuer.certificate(),
            path,
            path.length() + 1,
            against,
            certificates + against,
            issuer.isAnchor(),
            isChosen || path.isChosen(),
            steps));
  }

  /** Whether the last certificate signed the one below it; where there is no choice, a guess. */
  private boolean isSigned(PartialPath path) {
    PartialPath below = path.below();
    return below == null || !path.isChosen() || links.isSigned(below.last(), path.last());
  }
}
