// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The relative URI by which a container's signature or manifest names a file (EN 319 162-1, annex
 * A.6; RFC 3986). Read so that it means one name only, and otherwise none: no dot segments, no
 * scheme, query or fragment, and each percent-encoding decoded once.
 */
public final class FileReference {
  private static final String DELIMITERS = "?#:\\";

  private FileReference() {}

  /** The name; empty if the URI is of another kind. */
  public static String name(String uri) {
    String relative = uri.startsWith("./") ? uri.substring(2) : uri;
    for (int i = 0; i < relative.length(); i++) {
      if (DELIMITERS.indexOf(relative.charAt(i)) >= 0) {
        return "";
      }
    }
    String name = decode(relative);
    boolean steps = ("/" + name + "/").contains("/./") || ("/" + name + "/").contains("/../");
    return name.startsWith("/") || steps ? "" : name;
  }

  /** The relative URI of a name. */
  public static String uri(String name) {
    StringBuilder uri = new StringBuilder();
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      if (octet > 0 && (Character.isLetterOrDigit(octet) || "-._~/".indexOf(octet) >= 0)) {
        uri.append((char) octet);
      } else {
        uri.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
      }
    }
    return uri.toString();
  }

  private static String decode(String uri) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try {
      int at = 0;
      while (at < uri.length()) {
        if (uri.charAt(at) == '%') {
          octets.write(HexFormat.fromHexDigits(uri, at + 1, at + 3));
          at += 3;
        } else {
          int character = uri.codePointAt(at);
          octets.writeBytes(Character.toString(character).getBytes(StandardCharsets.UTF_8));
          at += Character.charCount(character);
        }
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(octets.toByteArray()))
          .toString();
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | CharacterCodingException notAnEncoding) {
      return "";
    }
  }
}
