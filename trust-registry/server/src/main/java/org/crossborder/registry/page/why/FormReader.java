// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.why;

import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.crossborder.registry.page.Reading;
import org.crossborder.trust.decision.RecognitionQuestion;
import org.crossborder.trust.decision.TimeProof;
import org.jspecify.annotations.Nullable;

/** Makes a question of one form, and collects what is wrong on the way. */
final class FormReader {
  private static final int LONGEST = 128;

  private final Reading reading;
  private final List<FormError> errors = new ArrayList<>();

  private FormReader(Reading reading) {
    this.reading = reading;
  }

  static FormReading read(WhyForm form, Reading reading) {
    return new FormReader(reading).read(form);
  }

  private FormReading read(WhyForm form) {
    List<X509Certificate> certificates = certificates(form);
    String recogniser = party("recogniser", form.recogniser());
    String recognised = party("recognised", form.recognised());
    String documentType = text("documentType", form.documentType());
    String purpose = text("purpose", form.purpose());
    Instant at = Optional.ofNullable(time("at", form.at())).orElse(reading.now());
    TimeProof proof = timeProof(form.timeProof());
    Instant asKnownAt = known(time("asKnownAt", form.asKnownAt()));
    if (!errors.isEmpty()) {
      return new FormReading.NotUnderstood(errors);
    }
    return new FormReading.Understood(
        new RecognitionQuestion(
            certificates.get(0),
            certificates.subList(1, certificates.size()),
            recogniser,
            recognised,
            documentType,
            purpose,
            at,
            proof),
        asKnownAt);
  }

  private List<X509Certificate> certificates(WhyForm form) {
    try {
      List<X509Certificate> certificates = GivenCertificates.of(form);
      if (certificates.isEmpty()) {
        wrong("certificate", "why.error.certificate.missing");
      }
      return certificates;
    } catch (UnreadableCertificateException e) {
      wrong("certificate", e.key());
      return List.of();
    }
  }

  private String party(String field, @Nullable String code) {
    if (code == null || reading.snapshot().party(code).isEmpty()) {
      wrong(field, "why.error." + field);
      return "";
    }
    return code;
  }

  private String text(String field, @Nullable String given) {
    if (given == null || given.isBlank() || given.length() > LONGEST) {
      wrong(field, "why.error." + field);
      return "";
    }
    return given.strip();
  }

  private @Nullable Instant known(@Nullable Instant time) {
    if (time != null && time.isAfter(reading.now())) {
      wrong("asKnownAt", "why.error.asKnownAt.future");
    }
    return time;
  }

  private @Nullable Instant time(String field, @Nullable String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    try {
      return LocalDateTime.parse(given.strip()).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      wrong(field, "why.error.at");
      return null;
    }
  }

  private TimeProof timeProof(@Nullable String given) {
    Optional<TimeProof> proof =
        Arrays.stream(TimeProof.values()).filter(p -> p.name().equals(given)).findFirst();
    if (proof.isEmpty()) {
      wrong("timeProof", "why.error.timeProof");
    }
    return proof.orElse(TimeProof.CLAIMED);
  }

  private void wrong(String field, String key) {
    errors.add(new FormError(field, key));
  }
}
