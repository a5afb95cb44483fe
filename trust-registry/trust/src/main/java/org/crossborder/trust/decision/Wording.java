// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.crossborder.trust.service.ServiceType;

/** How times and types are written in sentences for people. */
final class Wording {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm:ss 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Wording() {}

  static String time(Instant time) {
    return TIME.format(time);
  }

  /** A document type as words: {@code certificate-of-origin} is certificate of origin. */
  static String documentType(String id) {
    return "'" + id.replace('-', ' ') + "'";
  }

  static String serviceType(ServiceType type) {
    return switch (type) {
      case CA_FOR_SIGNATURES -> "a CA for signatures";
      case CA_FOR_SEALS -> "a CA for seals";
      case TIMESTAMPING -> "a time-stamping service";
      case ATTESTATION -> "an attestation service";
    };
  }
}
