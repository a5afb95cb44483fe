// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.crossborder.trust.path.profile.ExtensionValues;

/**
 * A wildcard stands for no name that a CA above excludes. Neither RFC 5280 (section 4.2.1.10) nor
 * RFC 9525 (section 6.3) says so alone; together they would let {@code *.example.com} pass for an
 * excluded {@code bar.example.com}.
 */
final class WildcardNamesCheck implements PathCheck {
  private static final String WILDCARD = "*.";

  @Override
  public Optional<Finding> check(CandidatePath path, PathInputs inputs) {
    List<X509Certificate> all = path.withAnchor();
    Set<String> excluded = new HashSet<>();
    for (int i = all.size() - 1; i >= 0; i--) {
      X509Certificate certificate = all.get(i);
      if (!excluded.isEmpty() && wildcards(certificate).anyMatch(excluded::contains)) {
        return Optional.of(
            new Finding(
                PathDefect.NAME_CONSTRAINTS,
                Names.of(certificate) + " has a wildcard that stands for an excluded name"));
      }
      excludedDomains(certificate).forEach(excluded::add);
    }
    return Optional.empty();
  }

  /** What each wildcard of the certificate stands below. */
  private static Stream<String> wildcards(X509Certificate certificate) {
    byte[] extension = certificate.getExtensionValue(Extension.subjectAlternativeName.getId());
    try {
      return extension == null
          ? Stream.empty()
          : Arrays.stream(ExtensionValues.generalNames(extension))
              .filter(name -> name.getTagNo() == GeneralName.dNSName)
              .map(name -> lower(name))
              .filter(name -> name.startsWith(WILDCARD))
              .map(name -> name.substring(WILDCARD.length()));
    } catch (IllegalArgumentException e) {
      return Stream.empty(); // the algorithm refuses what cannot be read
    }
  }

  /** The domain right above each excluded one: a wildcard below it may stand for the excluded. */
  private static Stream<String> excludedDomains(X509Certificate certificate) {
    byte[] extension = certificate.getExtensionValue(Extension.nameConstraints.getId());
    try {
      NameConstraints read = extension == null ? null : ExtensionValues.nameConstraints(extension);
      GeneralSubtree[] excluded = read == null ? null : read.getExcludedSubtrees();
      return excluded == null
          ? Stream.empty()
          : Arrays.stream(excluded)
              .map(GeneralSubtree::getBase)
              .filter(name -> name.getTagNo() == GeneralName.dNSName)
              .map(WildcardNamesCheck::lower)
              .map(name -> name.substring(name.indexOf('.') + 1));
    } catch (IllegalArgumentException e) {
      return Stream.empty(); // the algorithm refuses what cannot be read
    }
  }

  private static String lower(GeneralName name) {
    return name.getName().toString().toLowerCase(Locale.ROOT);
  }
}
