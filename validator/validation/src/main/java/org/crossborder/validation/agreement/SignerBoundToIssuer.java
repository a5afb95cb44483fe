// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.security.cert.X509Certificate;
import java.util.Optional;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.signature.ValidatedSignature;

/**
 * The signer is identified and bound to the issuer named inside (Article 8(1)).
 *
 * <p>Read as a bond between States: the certification path proves that a service of the recognised
 * Party named the signer, so the signer and the issuer inside have to be of that Party.
 */
final class SignerBoundToIssuer implements AgreementRule {
  @Override
  public String id() {
    return "D06";
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<X509Certificate> signer =
        evidence.validatedSignature().flatMap(ValidatedSignature::signer);
    Optional<String> origin = evidence.facts().origin();
    if (signer.isEmpty()) {
      return Judgement.failedAsTold();
    }
    if (origin.isEmpty()) {
      return Judgement.failed(AgreementText.of("D06.no-country"));
    }
    String recognised = evidence.inquiry().recognisedParty();
    if (!origin.get().equals(recognised)) {
      return Judgement.failed(
          AgreementText.of("D06.came", Text.country(origin.get()), Text.country(recognised)));
    }
    String country = SubjectName.country(signer.get());
    return Judgement.passedIf(
        country.isEmpty() || country.equals(origin.get()),
        AgreementText.of("D06.signer", Text.country(origin.get()), Text.country(country)));
  }
}
