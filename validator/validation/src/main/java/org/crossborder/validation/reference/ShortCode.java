// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.reference;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/**
 * A code that a person can type: the first 75 bits of a document's SHA-256 in Crockford's Base32,
 * which has no letter that is taken for a digit, and one character that finds slips of the finger.
 *
 * @param text sixteen characters in four groups, such as {@code 7ZQ4-0KXM-9D2T-B81C}
 */
public record ShortCode(String text) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 75;
  private static final int LENGTH = 16;
  private static final BigInteger CHECK = BigInteger.valueOf(29);

  /** The code of a document. */
  public static ShortCode of(String sha256) {
    return of(new BigInteger(sha256, 16).shiftRight(256 - BITS));
  }

  /** The code that somebody typed, however it is spaced; empty if it is none, or mistyped. */
  public static Optional<ShortCode> read(String typed) {
    String characters =
        typed
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\-\\u2010-\\u2015]", "")
            .replace('O', '0')
            .replaceAll("[IL]", "1");
    if (characters.length() != LENGTH
        || !characters.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0)) {
      return Optional.empty();
    }
    ShortCode code = of(value(characters.substring(0, LENGTH - 1)));
    return Optional.of(code).filter(read -> read.characters().equals(characters));
  }

  private static ShortCode of(BigInteger value) {
    StringBuilder text = new StringBuilder();
    for (int shift = BITS - 5; shift >= 0; shift -= 5) {
      text.append(ALPHABET.charAt(value.shiftRight(shift).intValue() & 31));
    }
    text.append(ALPHABET.charAt(value.mod(CHECK).intValue()));
    return new ShortCode(text.toString().replaceAll("(.{4})(?!$)", "$1-"));
  }

  private static BigInteger value(String characters) {
    BigInteger value = BigInteger.ZERO;
    for (int i = 0; i < characters.length(); i++) {
      value = value.shiftLeft(5).or(BigInteger.valueOf(ALPHABET.indexOf(characters.charAt(i))));
    }
    return value;
  }

  private String characters() {
    return text.replace("-", "");
  }

  /** The lowest SHA-256 that has this code, in hexadecimal. */
  public String lowest() {
    return hex(bits().shiftLeft(256 - BITS));
  }

  /** The highest SHA-256 that has this code, in hexadecimal. */
  public String highest() {
    return hex(bits().add(BigInteger.ONE).shiftLeft(256 - BITS).subtract(BigInteger.ONE));
  }

  private BigInteger bits() {
    return value(characters().substring(0, LENGTH - 1));
  }

  private static String hex(BigInteger digest) {
    return String.format(Locale.ROOT, "%064x", digest);
  }

  @Override
  public String toString() {
    return text;
  }
}
