// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.crossborder.trust.arrangement.ClauseCondition.Kind;
import org.crossborder.trust.service.TrustService;
import org.jspecify.annotations.Nullable;

/** The condition of a clause that the signer's certificate states a policy (rule A02). */
final class CertificatePolicyStep implements ClauseStep {
  @Override
  public Optional<Reason> reason(
      Case asked, DirectedClause clause, Optional<TrustService> service) {
    return asked.question() instanceof RecognitionQuestion question
        ? clause
            .conditions(Kind.CERTIFICATE_POLICY)
            .filter(policy -> !policies(question.target()).contains(policy))
            .findFirst()
            .map(
                policy ->
                    new Reason(
                        ReasonCode.CONDITION,
                        "The %s asks for the certificate policy %s, which the signer's certificate does not state."
                            .formatted(clause.name(), policy)))
        : Optional.empty();
  }

  private static Set<String> policies(X509Certificate certificate) {
    byte @Nullable [] value = certificate.getExtensionValue(Extension.certificatePolicies.getId());
    return value == null
        ? Set.of()
        : Arrays.stream(
                CertificatePolicies.getInstance(ASN1OctetString.getInstance(value).getOctets())
                    .getPolicyInformation())
            .map(PolicyInformation::getPolicyIdentifier)
            .map(Object::toString)
            .collect(Collectors.toSet());
  }
}
