// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.crossborder.validation.agreement.exchange.ExchangeJson;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.crossborder.validation.agreement.exchange.MalformedRecordException;

/** The example exchanges that the library ships, made to be of the document at hand. */
public final class Exchanges {
  private static final String HASH_OF_ANOTHER =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private Exchanges() {}

  public static boolean isRecord(String example) {
    return example.endsWith(".json");
  }

  public static String text(String name) {
    try (InputStream in = ExchangeJson.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static ExchangeRecord read(String exchange, byte[] document) {
    try {
      return ExchangeJson.read(exchange.replace(HASH_OF_ANOTHER, sha256(document)).getBytes(UTF_8));
    } catch (MalformedRecordException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public static String sha256(byte[] document) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
