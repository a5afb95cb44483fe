// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts a placeholder wherever a message holds chance: keys and certificates of tests, signature and
 * cipher values, ephemeral keys, salts, ids, and ciphertext. Digests stay: they are what the
 * canonical bytes really hash to.
 */
public final class Placeholders {
  private static final Pattern VALUE =
      Pattern.compile(
          "<([a-z0-9-]+:(BinarySecurityToken|SignatureValue|CipherValue|Salt"
              + "|DEREncodedKeyValue|PublicKey|X509SerialNumber)[^>]*)>[^<]+</");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
  private static final Pattern CIPHERTEXT =
      Pattern.compile(
          "(Content-Type: application/octet-stream\r\n.*?\r\n\r\n)(.*?)(\r\n--as4-)",
          Pattern.DOTALL);

  private Placeholders() {}

  public static String in(byte[] message) {
    return new String(message, ISO_8859_1).transform(Placeholders::in);
  }

  private static String in(String message) {
    String open =
        CIPHERTEXT
            .matcher(message)
            .replaceAll(m -> "$1{ciphertext, " + m.group(2).length() + " bytes}$3");
    return numbered(VALUE.matcher(open).replaceAll("<$1>{$2}</"));
  }

  /** The same id gets the same number. */
  private static String numbered(String message) {
    Map<String, String> numbers = new LinkedHashMap<>();
    return UUID.matcher(message)
        .replaceAll(
            id ->
                Matcher.quoteReplacement(
                    numbers.computeIfAbsent(id.group(), any -> "{" + (numbers.size() + 1) + "}")));
  }
}
