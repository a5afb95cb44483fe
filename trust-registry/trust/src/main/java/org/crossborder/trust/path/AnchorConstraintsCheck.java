// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;
import org.crossborder.trust.path.profile.ExtensionValues;

/**
 * The anchor's own path length and name constraints bind the path below it (RFC 5937, section 3.2).
 */
final class AnchorConstraintsCheck implements PathCheck {
  @Override
  public Optional<Finding> check(CandidatePath path, PathInputs inputs) {
    long counted =
        path.intermediates().stream().filter(c -> !CandidatePath.isSelfIssued(c)).count();
    if (path.anchor().getBasicConstraints() >= 0 && counted > path.anchor().getBasicConstraints()) {
      return Optional.of(
          new Finding(
              PathDefect.BASIC_CONSTRAINTS,
              Names.of(path.anchor()) + " allows fewer CAs below it than this path has"));
    }
    byte[] extension = path.anchor().getExtensionValue(Extension.nameConstraints.getId());
    return extension == null ? Optional.empty() : names(path, extension);
  }

  private static Optional<Finding> names(CandidatePath path, byte[] extension) {
    try {
      PKIXNameConstraintValidator constraints = constraints(extension);
      List<X509Certificate> certificates = path.certificates();
      for (int i = 0; i < certificates.size(); i++) {
        if (i == 0 || !CandidatePath.isSelfIssued(certificates.get(i))) {
          check(constraints, Certificate.getInstance(certificates.get(i).getEncoded()));
        }
      }
      return Optional.empty();
    } catch (NameConstraintValidatorException | CertificateEncodingException | RuntimeException e) {
      // A constraint that cannot be read or applied is one that is not met.
      return Optional.of(
          new Finding(
              PathDefect.NAME_CONSTRAINTS,
              "a name lies outside what " + Names.of(path.anchor()) + " may issue for"));
    }
  }

  private static PKIXNameConstraintValidator constraints(byte[] extension) {
    NameConstraints read = ExtensionValues.nameConstraints(extension);
    PKIXNameConstraintValidator constraints = new PKIXNameConstraintValidator();
    GeneralSubtree[] permitted = read.getPermittedSubtrees();
    if (permitted != null) {
      constraints.intersectPermittedSubtree(permitted);
    }
    GeneralSubtree[] excluded = read.getExcludedSubtrees();
    if (excluded != null) {
      for (GeneralSubtree subtree : excluded) {
        constraints.addExcludedSubtree(subtree);
      }
    }
    return constraints;
  }

  private static void check(PKIXNameConstraintValidator constraints, Certificate certificate)
      throws NameConstraintValidatorException {
    X500Name subject = certificate.getSubject();
    if (subject.getRDNs().length > 0) {
      check(constraints, new GeneralName(subject));
    }
    for (var rdn : subject.getRDNs(BCStyle.EmailAddress)) {
      check(
          constraints,
          new GeneralName(GeneralName.rfc822Name, rdn.getFirst().getValue().toString()));
    }
    GeneralNames alternative =
        GeneralNames.fromExtensions(
            certificate.getTBSCertificate().getExtensions(), Extension.subjectAlternativeName);
    if (alternative != null) {
      for (GeneralName name : alternative.getNames()) {
        check(constraints, name);
      }
    }
  }

  private static void check(PKIXNameConstraintValidator constraints, GeneralName name)
      throws NameConstraintValidatorException {
    constraints.checkPermitted(name);
    constraints.checkExcluded(name);
  }
}
