// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.crossborder.trust.path.Names;
import org.crossborder.trust.service.KeyUsage;
import org.crossborder.trust.service.ServiceLimits;
import org.crossborder.trust.service.TrustService;

/**
 * Rule T01: the Party vouches for certificates within the service's limits only. Key usages,
 * extended key usages and names are looked at here; policies must be valid along the path, which
 * the path algorithm decides.
 */
final class ServiceLimitsStep implements SignerStep {
  @Override
  public List<Reason> reasons(Case asked, TrustService service, List<X509Certificate> path) {
    ServiceLimits limits = service.limitsOrNone();
    X509Certificate signer = path.get(0);
    return usage(signer, limits.keyUsages())
        .or(() -> extendedUsage(signer, limits.ekuOids()))
        .or(() -> name(signer, limits.permittedNames()))
        .map(what -> reason(asked, service, signer, what))
        .map(List::of)
        .orElse(List.of());
  }

  private static Optional<String> usage(X509Certificate signer, Set<KeyUsage> demanded) {
    return demanded.stream()
        .filter(usage -> !usage.isIn(signer.getKeyUsage()))
        .findFirst()
        .map(usage -> "it lacks the key usage " + usage);
  }

  private static Optional<String> extendedUsage(X509Certificate signer, Set<String> allowed) {
    return allowed.isEmpty() || extendedUsages(signer).stream().anyMatch(allowed::contains)
        ? Optional.empty()
        : Optional.of("it has none of the extended key usages " + allowed);
  }

  private static List<String> extendedUsages(X509Certificate signer) {
    try {
      return Optional.ofNullable(signer.getExtendedKeyUsage()).orElse(List.of());
    } catch (CertificateParsingException e) {
      return List.of();
    }
  }

  private static Optional<String> name(X509Certificate signer, Set<String> permitted) {
    if (permitted.isEmpty()) {
      return Optional.empty();
    }
    RDN[] subject = rdns(signer.getSubjectX500Principal());
    return permitted.stream().anyMatch(name -> liesIn(subject, name))
        ? Optional.empty()
        : Optional.of("its name lies in none of " + permitted);
  }

  /** As RFC 5280, section 4.2.1.10, compares directory names: from the root of the tree. */
  private static boolean liesIn(RDN[] subject, String permitted) {
    try {
      RDN[] tree = rdns(new X500Principal(permitted));
      return tree.length <= subject.length
          && Arrays.equals(
              tree,
              Arrays.copyOf(subject, tree.length),
              (one, other) -> IETFUtils.rDNAreEqual(one, other) ? 0 : 1);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static RDN[] rdns(X500Principal name) {
    return X500Name.getInstance(name.getEncoded()).getRDNs();
  }

  private static Reason reason(
      Case asked, TrustService service, X509Certificate signer, String what) {
    return new Reason(
        ReasonCode.OUTSIDE_LIMITS,
        "%s does not vouch for the certificate of %s, although the service '%s' issued it: %s."
            .formatted(asked.recognised(), Names.of(signer), service.serviceName(), what));
  }
}
