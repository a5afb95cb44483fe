// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.crossborder.trust.path.profile.ExtensionValues;
import org.jspecify.annotations.Nullable;

/**
 * Every name is held against every constraint, and constraints against each other: beyond {@value
 * #MAXIMUM_COMPARISONS} comparisons, a path is given up before the first.
 */
final class NameListsCheck implements PathCheck {
  static final long MAXIMUM_COMPARISONS = 500_000;

  @Override
  public Optional<Finding> check(CandidatePath path, PathInputs inputs) {
    List<X509Certificate> all = path.withAnchor();
    long constraints = all.stream().mapToLong(NameListsCheck::constraints).sum();
    long names = all.stream().mapToLong(NameListsCheck::names).sum();
    boolean nested = all.stream().filter(c -> constraints(c) > 0).count() > 1;
    long comparisons = constraints * (names + (nested ? constraints : 0));
    return comparisons <= MAXIMUM_COMPARISONS
        ? Optional.empty()
        : Optional.of(
            new Finding(
                PathDefect.WORK_BOUND,
                "%d name constraints and %d names are more than are compared"
                    .formatted(constraints, names)));
  }

  private static long constraints(X509Certificate certificate) {
    byte[] value = certificate.getExtensionValue(Extension.nameConstraints.getId());
    try {
      NameConstraints read = value == null ? null : ExtensionValues.nameConstraints(value);
      return read == null
          ? 0
          : length(read.getPermittedSubtrees()) + length(read.getExcludedSubtrees());
    } catch (IllegalArgumentException | IllegalStateException e) {
      return 0; // the algorithm refuses what cannot be read
    }
  }

  private static long names(X509Certificate certificate) {
    return attributes(certificate) + alternativeNames(certificate);
  }

  /** A distinguished name is compared attribute by attribute. */
  private static long attributes(X509Certificate certificate) {
    RDN[] subject =
        X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()).getRDNs();
    return Stream.of(subject).mapToLong(RDN::size).sum();
  }

  private static long alternativeNames(X509Certificate certificate) {
    byte[] value = certificate.getExtensionValue(Extension.subjectAlternativeName.getId());
    try {
      return value == null
          ? 1
          : 1 + ASN1Sequence.getInstance(ASN1OctetString.getInstance(value).getOctets()).size();
    } catch (IllegalArgumentException | IllegalStateException e) {
      return 1;
    }
  }

  private static long length(Object @Nullable [] list) {
    return list == null ? 0 : list.length;
  }
}
