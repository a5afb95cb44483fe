// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.Locale;
import java.util.stream.Stream;
import org.crossborder.validation.agreement.exchange.DerivedForm;
import org.crossborder.validation.agreement.exchange.DerivedForm.Signatory;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.crossborder.validation.agreement.exchange.Mapping;

/**
 * A gateway that maps a document keeps the original bytes, links what it derives, and shows no
 * signature of its own as the issuer's (Article 5(a); MLEC 10(1)(b)).
 */
final class MappingFaithful implements ExchangeRule {
  @Override
  public String id() {
    return "X08";
  }

  @Override
  public Judgement judge(ExchangeRecord exchange, Evidence evidence) {
    Mapping mapping = exchange.mapping();
    if (mapping == null) {
      return Unknown.judgement("mapping");
    }
    boolean ofThisDocument =
        Stream.concat(
                Stream.of(mapping.originalSha256()),
                mapping.derived().stream().map(DerivedForm::sha256))
            .anyMatch(sha256 -> same(sha256, evidence.sha256()));
    return ofThisDocument
        ? mapping.derived().stream()
            .map(form -> judge(form, mapping))
            .filter(judgement -> !judgement.equals(Judgement.passed()))
            .findFirst()
            .orElseGet(Judgement::passed)
        : Judgement.failed(AgreementText.of("X08.other"));
  }

  private static Judgement judge(DerivedForm form, Mapping mapping) {
    String source = form.derivedFrom();
    if (source == null || !same(source, mapping.originalSha256())) {
      return Judgement.failed(AgreementText.of("X08.unlinked", form.format()));
    }
    DerivedForm.SignatureOnForm signed = form.signedAgain();
    return signed == null || signed.shownAs() == Signatory.GATEWAY
        ? Judgement.passed()
        : Judgement.failed(AgreementText.of("X08.signed-again", form.format(), signed.by()));
  }

  private static boolean same(String sha256, String other) {
    return sha256.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }
}
