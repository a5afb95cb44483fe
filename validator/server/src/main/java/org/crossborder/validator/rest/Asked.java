// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.rest;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.crossborder.validation.DeclaredDocument;
import org.crossborder.validation.ValidationContext;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks about a document, held to what can be asked.
 *
 * @param party ISO 3166-1 alpha-2 code of the Party that is to recognise it
 * @param from that of the Party it comes from; null to take the country of its issuer
 * @param at judge as of this time; null for now
 * @param purpose what the document is used for
 * @param type what a document is that does not say it itself; null if that is not stated
 */
public record Asked(
    String party,
    @Nullable String from,
    @Nullable Instant at,
    String purpose,
    @Nullable String type) {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final int LONGEST = 64;

  /**
   * What is asked, from the words of a request.
   *
   * @throws UnaskableException if one of them cannot be; the message says which
   */
  public static Asked of(
      @Nullable String party,
      @Nullable String from,
      @Nullable String at,
      @Nullable String purpose,
      @Nullable String type) {
    if (party == null) {
      throw new UnaskableException("The parameter party is missing.");
    }
    country("party", party);
    if (from != null) {
      country("from", from);
    }
    return new Asked(
        party,
        from,
        at == null ? null : time(at),
        purpose == null ? ValidationContext.IMPORT_CLEARANCE : name("purpose", purpose),
        type == null ? null : name("type", type));
  }

  Optional<DeclaredDocument> declared() {
    return Optional.ofNullable(type).map(DeclaredDocument::ofType);
  }

  private static void country(String parameter, String value) {
    if (!COUNTRIES.contains(value)) {
      throw new UnaskableException(
          "The parameter " + parameter + " is no ISO 3166-1 alpha-2 code.");
    }
  }

  private static String name(String parameter, String value) {
    if (value.length() > LONGEST || !value.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new UnaskableException(
          "The parameter " + parameter + " is no name such as import-clearance.");
    }
    return value;
  }

  private static Instant time(String time) {
    try {
      return Instant.parse(time);
    } catch (DateTimeParseException notATime) {
      throw new UnaskableException("The parameter at is no time such as 2026-11-22T12:00:00Z.");
    }
  }
}
