// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.recognition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * What the reader asked to see; all of it stands in the URL.
 *
 * @param at today: now; any other day: its first instant, UTC
 * @param party only this Party, or empty for all
 */
record MatrixFilter(String documentType, LocalDate on, Instant at, String party) {
  static MatrixFilter of(
      @Nullable String documentType,
      @Nullable String on,
      @Nullable String party,
      List<String> documentTypes,
      Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    LocalDate day = on == null || on.isBlank() ? today : day(on);
    return new MatrixFilter(
        documentType == null || documentType.isBlank() ? first(documentTypes) : documentType,
        day,
        day.equals(today) ? now : day.atStartOfDay(ZoneOffset.UTC).toInstant(),
        party == null ? "" : party);
  }

  private static String first(List<String> documentTypes) {
    return documentTypes.isEmpty() ? "" : documentTypes.get(0);
  }

  private static LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1900 && day.getYear() <= 2999) {
        return day;
      }
    } catch (DateTimeException e) {
      // answered below
    }
    throw new ResponseStatusException(
        HttpStatus.BAD_REQUEST, "The day is written as year-month-day, e.g. 2026-11-23");
  }
}
