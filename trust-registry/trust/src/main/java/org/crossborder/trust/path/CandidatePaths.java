// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import javax.security.auth.x500.X500Principal;
import org.jspecify.annotations.Nullable;

/**
 * Depth-first search for chains from the target to an anchor, the likeliest first, within a fixed
 * amount of work: at most {@value #MAXIMUM_STEPS} issuers looked at, {@value #MAXIMUM_SIGNATURES}
 * signatures verified, {@value #MAXIMUM_PATHS} paths offered.
 */
final class CandidatePaths implements Iterator<CandidatePath> {
  static final int MAXIMUM_PATHS = 64;
  static final int MAXIMUM_STEPS = 2_000;
  static final int MAXIMUM_SIGNATURES = 400;
  static final int MAXIMUM_LENGTH = 20;

  private record Link(X509Certificate subject, X509Certificate issuer) {}

  private final PathInputs inputs;
  private final Map<X500Principal, List<Issuer>> issuers = new HashMap<>();
  private final Map<Link, Boolean> verified = new HashMap<>();
  private final Deque<List<X509Certificate>> open = new ArrayDeque<>();
  private final Deque<CandidatePath> found = new ArrayDeque<>();
  private int steps;
  private int offered;
  private boolean exhausted;

  CandidatePaths(PathInputs inputs) {
    this.inputs = inputs;
    inputs.pool().forEach(certificate -> issuers(certificate).add(new Issuer(certificate, false)));
    inputs.anchors().forEach(anchor -> issuers(anchor).add(new Issuer(anchor, true)));
    open.push(List.of(inputs.target()));
  }

  private List<Issuer> issuers(X509Certificate certificate) {
    return issuers.computeIfAbsent(
        certificate.getSubjectX500Principal(), name -> new ArrayList<>());
  }

  Iterator<CandidatePath> iterator() {
    return this;
  }

  /** Whether the search was given up before everything had been looked at. */
  boolean exhausted() {
    return exhausted;
  }

  /** Issuers looked at so far. */
  int steps() {
    return steps;
  }

  /** Signatures verified so far. */
  int signatures() {
    return verified.size();
  }

  @Override
  public boolean hasNext() {
    while (found.isEmpty() && !open.isEmpty() && !exhausted) {
      extend(open.pop());
    }
    return !found.isEmpty() && !exhausted;
  }

  @Override
  public CandidatePath next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    exhausted |= ++offered >= MAXIMUM_PATHS;
    return found.pop();
  }

  private void extend(List<X509Certificate> path) {
    X509Certificate last = path.get(path.size() - 1);
    List<Issuer> candidates =
        new ArrayList<>(issuers.getOrDefault(last.getIssuerX500Principal(), List.of()));
    candidates.sort(Comparator.comparing(issuer -> -issuer.likelihood(last, inputs.at())));
    boolean choice = candidates.size() > 1;
    for (int i = candidates.size() - 1; i >= 0; i--) {
      Issuer issuer = candidates.get(i);
      if (++steps > MAXIMUM_STEPS) {
        exhausted = true;
        return;
      }
      if (contains(path, issuer.certificate()) || (choice && !signed(last, issuer.certificate()))) {
        continue;
      }
      if (issuer.isAnchor()) {
        found.push(new CandidatePath(path, issuer.certificate()));
      } else if (path.size() < MAXIMUM_LENGTH) {
        open.push(append(path, issuer.certificate()));
      }
    }
  }

  /** A certificate, or another of the same name and key, stands in a path only once. */
  private static boolean contains(List<X509Certificate> path, X509Certificate certificate) {
    return path.stream()
        .anyMatch(
            other ->
                other.getSubjectX500Principal().equals(certificate.getSubjectX500Principal())
                    && other.getPublicKey().equals(certificate.getPublicKey()));
  }

  private static List<X509Certificate> append(List<X509Certificate> path, X509Certificate next) {
    List<X509Certificate> longer = new ArrayList<>(path);
    longer.add(next);
    return longer;
  }

  private boolean signed(X509Certificate subject, X509Certificate issuer) {
    Link link = new Link(subject, issuer);
    @Nullable Boolean known = verified.get(link);
    if (known != null) {
      return known;
    }
    if (verified.size() >= MAXIMUM_SIGNATURES) {
      exhausted = true;
      return false;
    }
    boolean signed = verify(subject, issuer);
    verified.put(link, signed);
    return signed;
  }

  private static boolean verify(X509Certificate subject, X509Certificate issuer) {
    try {
      subject.verify(issuer.getPublicKey());
      return true;
    } catch (InvalidKeyException e) {
      // A DSA key that inherits its parameters (RFC 3279, section 2.3.2) verifies only in its path.
      return true;
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
