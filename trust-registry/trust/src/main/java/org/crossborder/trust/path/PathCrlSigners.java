// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import org.crossborder.trust.path.revocation.CrlSigners;

/**
 * Who may sign the CRLs of a path: its CAs, and others at hand that have a path of their own to the
 * same anchor and were not revoked (RFC 5280, section 6.3.3 f).
 */
final class PathCrlSigners implements CrlSigners {
  private static final int CRL_SIGN = 6;
  private static final int MOST_OTHERS = 8;

  private final RevocationStatuses statuses;
  private final PathAlgorithm algorithm;
  private final List<X509Certificate> path;
  private final PathInputs inputs;
  private final WorkBudget budget;
  private final Map<X500Principal, List<PublicKey>> known = new HashMap<>();

  /**
   * @param statuses whether another signer at hand was revoked; asked of its own path only
   * @param path target first, anchor last
   */
  PathCrlSigners(
      RevocationStatuses statuses,
      PathAlgorithm algorithm,
      List<X509Certificate> path,
      PathInputs inputs,
      WorkBudget budget) {
    this.statuses = statuses;
    this.algorithm = algorithm;
    this.path = path;
    this.inputs = inputs;
    this.budget = budget;
  }

  @Override
  public List<PublicKey> named(X500Principal crlIssuer) {
    return known.computeIfAbsent(crlIssuer, this::find);
  }

  private List<PublicKey> find(X500Principal name) {
    List<PublicKey> keys = new ArrayList<>(ofPath(path, name));
    inputs.anchors().stream()
        .filter(anchor -> isNamed(anchor, name) && isNamed(anchor(), name) && maySign(anchor))
        .map(X509Certificate::getPublicKey)
        .forEach(keys::add);
    inputs.pool().stream()
        .filter(other -> isNamed(other, name) && !path.contains(other) && saysItSigns(other))
        .limit(MOST_OTHERS)
        .filter(this::isGood)
        .map(X509Certificate::getPublicKey)
        .forEach(keys::add);
    return keys;
  }

  /** The CAs of a path with this name. */
  static List<PublicKey> ofPath(List<X509Certificate> path, X500Principal name) {
    List<PublicKey> keys = new ArrayList<>();
    for (int i = 1; i < path.size(); i++) {
      if (isNamed(path.get(i), name) && maySign(path.get(i))) {
        keys.add(WorkingKey.of(path, i));
      }
    }
    return keys;
  }

  private X509Certificate anchor() {
    return path.get(path.size() - 1);
  }

  /** Whether it has a path to the anchor on which nothing is known to be revoked. */
  private boolean isGood(X509Certificate signer) {
    PathInputs search = inputs.forSignerBelow(signer, anchor(), inputs.at());
    CandidatePaths candidates = new CandidatePaths(search, budget);
    for (Optional<CandidatePath> candidate = candidates.next();
        candidate.isPresent() && budget.spend(SignatureCost.of(candidate.get()));
        candidate = candidates.next()) {
      if (algorithm.run(candidate.get(), search) instanceof PathResult.Valid valid) {
        return !statuses.isAnyRevoked(valid.certificates(), inputs);
      }
    }
    return false;
  }

  private static boolean isNamed(X509Certificate certificate, X500Principal name) {
    return certificate.getSubjectX500Principal().equals(name);
  }

  private static boolean maySign(X509Certificate certificate) {
    return certificate.getKeyUsage() == null || saysItSigns(certificate);
  }

  private static boolean saysItSigns(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    return usage != null && usage[CRL_SIGN];
  }
}
