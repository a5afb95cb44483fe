// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.crossborder.validation.document.DocumentTypes;
import org.crossborder.validation.document.Identification.Identified;
import org.jspecify.annotations.Nullable;

/**
 * What a rendition says of the document that it shows: enough to ask about it where there is a
 * network, and to hold a file against it where there is none.
 *
 * @param type document type id; empty if it is not known
 * @param number the document's own number; empty if it has none
 * @param issuerCountry ISO code of the issuer's country; empty if it is not stated
 * @param sha256 of the document's bytes, lower-case hexadecimal
 */
public record DocumentReference(String type, String number, String issuerCountry, String sha256) {
  private static final int LONGEST = 2_000;
  private static final String OFFLINE = "crossborder:verify";

  /** The reference to a document; what cannot be read has a digest all the same. */
  public static DocumentReference of(byte[] document, DocumentTypes types) {
    return types.identify(document) instanceof Identified known
        ? new DocumentReference(
            known.facts().type().id(),
            shortened(known.facts().number()),
            known.facts().origin().orElse(""),
            known.facts().sha256())
        : new DocumentReference("", "", "", Digest.sha256(document));
  }

  /** A number of a thousand letters would leave no room for the digest. */
  private static String shortened(String number) {
    return number.codePointCount(0, number.length()) <= 64
        ? number
        : number.substring(0, number.offsetByCodePoints(0, 63)) + "…";
  }

  /**
   * What the QR code says.
   *
   * @param address of a page that verifies; null makes a text that such a page reads but that leads
   *     nowhere by itself
   */
  public String link(@Nullable URI address) {
    String digest =
        Base64.getUrlEncoder().withoutPadding().encodeToString(HexFormat.of().parseHex(sha256));
    return (address == null ? OFFLINE : address.toString())
        + "?t="
        + encoded(type)
        + "&n="
        + encoded(number)
        + "&i="
        + encoded(issuerCountry)
        + "&d="
        + digest;
  }

  /** What a QR code of a rendition says, wherever it leads to; empty if it is another's. */
  public static Optional<DocumentReference> read(String link) {
    int query = link.indexOf('?');
    if (link.length() > LONGEST || query < 0) {
      return Optional.empty();
    }
    Map<String, String> values = new HashMap<>();
    for (String pair : link.substring(query + 1).split("&", 20)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.putIfAbsent(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    return of(
        values.getOrDefault("t", ""),
        values.getOrDefault("n", ""),
        values.getOrDefault("i", ""),
        values.getOrDefault("d", ""));
  }

  /**
   * The reference of these values, as a link has them.
   *
   * @param digest SHA-256 in base64url; empty is answered if it is something else
   */
  public static Optional<DocumentReference> of(
      String type, String number, String issuerCountry, String digest) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(digest);
      return bytes.length == 32
          ? Optional.of(
              new DocumentReference(type, number, issuerCountry, HexFormat.of().formatHex(bytes)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What stands below the QR code for those who cannot scan it. */
  public ShortCode code() {
    return ShortCode.of(sha256);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8).replace("+", "%20");
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
