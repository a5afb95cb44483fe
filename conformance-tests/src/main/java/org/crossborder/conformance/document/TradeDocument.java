// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A trade document, not sealed yet: a template beside this class with a number of its own and dates
 * around today.
 *
 * @param xml UBL 2.4 in UTF-8
 */
public record TradeDocument(String xml) {
  private static final AtomicLong NUMBERS = new AtomicLong();

  /** How many days before or after today a template's date is. */
  private static final Map<String, Integer> DATES =
      Map.of("issued", -2, "invoiced", -4, "departs", 1, "arrives", 15);

  /** Bangladesh's certificate of origin for goods that go to the Republic of Korea. */
  public static TradeDocument certificateOfOrigin(Instant now) {
    return of("certificate-of-origin", now);
  }

  /** A packing list. */
  public static TradeDocument packingList(Instant now) {
    return of("packing-list", now);
  }

  /** A bill of lading to order: a transferable record. */
  public static TradeDocument billOfLading(Instant now) {
    return of("bill-of-lading", now);
  }

  /**
   * The same with one place altered.
   *
   * @throws IllegalArgumentException if the place is not there: then nothing would be tested
   */
  public TradeDocument with(String place, String instead) {
    int at = xml.indexOf(place);
    if (at < 0) {
      throw new IllegalArgumentException("The document does not say " + place);
    }
    return new TradeDocument(xml.substring(0, at) + instead + xml.substring(at + place.length()));
  }

  /** The same from one State to another: wherever the document names the two by code. */
  public TradeDocument between(String from, String to) {
    return new TradeDocument(
        xml.replace("IdentificationCode>BD<", "IdentificationCode>{{from}}<")
            .replace("IdentificationCode>KR<", "IdentificationCode>{{to}}<")
            .replace("{{from}}", from)
            .replace("{{to}}", to));
  }

  /** UTF-8. */
  public byte[] bytes() {
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  private static TradeDocument of(String template, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    String xml = read(template + ".xml").replace("{{number}}", number(now));
    for (Map.Entry<String, Integer> date : DATES.entrySet()) {
      xml = xml.replace("{{" + date.getKey() + "}}", today.plusDays(date.getValue()).toString());
    }
    return new TradeDocument(xml);
  }

  private static String number(Instant now) {
    return "CONFORMANCE-%d-%04d".formatted(now.getEpochSecond(), NUMBERS.incrementAndGet());
  }

  private static String read(String resource) {
    try (InputStream in = TradeDocument.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
