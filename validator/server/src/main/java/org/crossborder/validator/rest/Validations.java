// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.agreement.Circumstances;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.crossborder.validator.CertificateFiles;
import org.springframework.stereotype.Component;

/** Judges documents with the packs and the trust data of this moment; keeps nothing of them. */
@Component
public class Validations {
  private final CurrentValidator validator;
  private final TrustData trust;
  private final ValidatorProperties properties;
  private final Clock clock;

  Validations(
      CurrentValidator validator, TrustData trust, ValidatorProperties properties, Clock clock) {
    this.validator = validator;
    this.trust = trust;
    this.properties = properties;
    this.clock = clock;
  }

  /** The largest document that is read. */
  public int bound() {
    return Math.toIntExact(properties.document().toBytes());
  }

  /** The verdict on a document. */
  public ValidationReport validate(byte[] document, Asked asked) {
    return validate(document, asked, Circumstances.NONE);
  }

  /** The verdict on a document about whose exchange this is known. */
  ValidationReport validate(byte[] document, Asked asked, Circumstances circumstances) {
    ValidationContext context =
        ValidationContext.claimed(
                asked.party(),
                asked.from(),
                asked.purpose(),
                asked.at(),
                clock.instant(),
                trust.current().orElse(null),
                timestampTrust())
            .under(circumstances);
    return validator
        .get()
        .validate(document, asked.declared().map(context::declaring).orElse(context));
  }

  private TimestampTrust timestampTrust() {
    try {
      return TimestampTrust.configured(
          CertificateFiles.certificates(properties.tsaAnchors()),
          CertificateFiles.revocationData(properties.tsaRevocation()));
    } catch (IOException e) {
      throw new UncheckedIOException("The time-stamping authorities cannot be read", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The time-stamping authorities cannot be read", e);
    }
  }
}
