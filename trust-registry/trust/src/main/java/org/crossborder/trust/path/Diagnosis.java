// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names the defect of a path that the algorithm has refused; it never overrules the refusal. */
final class Diagnosis {
  private static final int KEY_CERT_SIGN = 5;

  private record Hint(PathDefect defect, Set<String> words) {}

  /** The engine's own words, the more specific first. */
  private static final List<Hint> HINTS =
      List.of(
          new Hint(PathDefect.REVOKED, Set.of("revocation after", "revoked")),
          new Hint(PathDefect.REVOCATION_UNKNOWN, Set.of("crl", "revocation")),
          new Hint(PathDefect.NAME_CONSTRAINTS, Set.of("subtree", "name constraint")),
          new Hint(PathDefect.POLICY, Set.of("polic")),
          new Hint(
              PathDefect.BASIC_CONSTRAINTS,
              Set.of("basicconstraints", "ca certificate", "path length")),
          new Hint(PathDefect.KEY_USAGE, Set.of("key usage", "keyusage")),
          new Hint(PathDefect.CRITICAL_EXTENSION, Set.of("critical extension")),
          new Hint(PathDefect.SIGNATURE, Set.of("signature")));

  private Diagnosis() {}

  static Finding of(CertPathValidatorException refusal, CandidatePath path, PathInputs inputs) {
    return structure(path).orElseGet(() -> new Finding(defect(refusal), where(refusal, path)));
  }

  private static Optional<Finding> structure(CandidatePath path) {
    List<X509Certificate> all = path.withAnchor();
    for (int i = all.size() - 2; i >= 0; i--) {
      X509Certificate certificate = all.get(i);
      if (i > 0 && certificate.getBasicConstraints() < 0) {
        return finding(PathDefect.BASIC_CONSTRAINTS, certificate, "is not a CA certificate");
      }
      boolean[] usage = certificate.getKeyUsage();
      if (i > 0 && usage != null && !usage[KEY_CERT_SIGN]) {
        return finding(PathDefect.KEY_USAGE, certificate, "may not sign certificates");
      }
      if (!isSigned(certificate, all.get(i + 1))) {
        return finding(PathDefect.SIGNATURE, certificate, "was not signed by its issuer");
      }
    }
    return Optional.empty();
  }

  private static boolean isSigned(X509Certificate certificate, X509Certificate issuer) {
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException e) {
      return e instanceof InvalidKeyException;
    }
  }

  private static Optional<Finding> finding(PathDefect defect, X509Certificate c, String what) {
    return Optional.of(new Finding(defect, Names.of(c) + " " + what));
  }

  private static PathDefect defect(CertPathValidatorException refusal) {
    String words = words(refusal);
    return HINTS.stream()
        .filter(hint -> hint.words().stream().anyMatch(words::contains))
        .map(Hint::defect)
        .findFirst()
        .orElse(PathDefect.CERTIFICATE_PROFILE);
  }

  private static String words(CertPathValidatorException refusal) {
    StringBuilder words = new StringBuilder();
    int depth = 0;
    for (Throwable t = refusal; t != null && depth < 8; t = t.getCause(), depth++) {
      words.append(t.getMessage()).append('\n');
    }
    return words.toString().toLowerCase(Locale.ROOT);
  }

  private static String where(CertPathValidatorException refusal, CandidatePath path) {
    int index = refusal.getIndex();
    X509Certificate certificate =
        index >= 0 && index < path.certificates().size()
            ? path.certificates().get(index)
            : path.target();
    return Names.of(certificate) + ": " + refusal.getMessage();
  }
}
