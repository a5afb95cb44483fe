// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The record of a document's exchange, in which rules X01 to X11 and P01, P02, P04 are kept: a
 * template beside this class.
 *
 * @param json as the REST API for validations takes it
 */
public record ExchangeText(String json) {
  private static final Duration WAY = Duration.ofSeconds(60);
  private static final Duration ACKNOWLEDGED = Duration.ofSeconds(30);

  /** The record of a document that was sent an hour ago. */
  public static ExchangeText of(byte[] document, Instant now) {
    Instant sent = now.truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(1));
    String json =
        read()
            .replace("{{sent}}", sent.toString())
            .replace("{{received}}", sent.plus(WAY).toString())
            .replace("{{acknowledged}}", sent.plus(WAY).plus(ACKNOWLEDGED).toString())
            .replace("{{readable}}", sent.plus(WAY.multipliedBy(2)).toString())
            .replace("{{accepted}}", sent.plus(WAY.multipliedBy(3)).toString())
            .replace("{{day}}", LocalDate.ofInstant(sent, ZoneOffset.UTC).toString())
            .replace(
                "{{in-ten-years}}",
                sent.atZone(ZoneOffset.UTC).plusYears(10).toInstant().toString())
            .replace("{{sha256}}", sha256(document));
    return new ExchangeText(json);
  }

  /** An alteration of one place, which has to be there. */
  public static UnaryOperator<ExchangeText> saying(String place, String instead) {
    return exchange -> {
      int at = exchange.json.indexOf(place);
      if (at < 0) {
        throw new IllegalArgumentException("The record does not say " + place);
      }
      return new ExchangeText(
          exchange.json.substring(0, at) + instead + exchange.json.substring(at + place.length()));
    };
  }

  private static String sha256(byte[] document) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
    } catch (NoSuchAlgorithmException fault) {
      throw new IllegalStateException(fault);
    }
  }

  private static String read() {
    try (InputStream in = ExchangeText.class.getResourceAsStream("exchange.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
