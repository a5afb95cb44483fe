// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.crossborder.trust.decision.TimeProof;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.ValidationContext;
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
    Instant time = Objects.requireNonNullElseGet(asked.at(), clock::instant);
    ValidationContext context =
        new ValidationContext(
            asked.party(),
            asked.from(),
            asked.purpose(),
            time,
            TimeProof.CLAIMED,
            time,
            snapshot(asked.at() != null).orElse(null),
            timestampTrust());
    return validator
        .get()
        .validate(document, asked.declared().map(context::declaring).orElse(context));
  }

  private Optional<TrustedSnapshot> snapshot(boolean asOfAnyTime) {
    return asOfAnyTime ? trust.current().map(TrustedSnapshot::asOfAnyTime) : trust.current();
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
