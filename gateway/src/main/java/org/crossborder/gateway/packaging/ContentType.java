// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A Content-Type header (RFC 2045 5.1).
 *
 * @param mediaType lower case, without parameters
 * @param parameters names in lower case
 */
public record ContentType(String mediaType, Map<String, String> parameters) {
  public static final String SOAP = "application/soap+xml";
  public static final String MULTIPART_RELATED = "multipart/related";

  public ContentType {
    parameters = Map.copyOf(parameters);
  }

  /** Reads a header's value; what cannot be read is left out. */
  public static ContentType parse(String value) {
    int end = value.indexOf(';');
    String mediaType = (end < 0 ? value : value.substring(0, end)).strip();
    Map<String, String> parameters = new LinkedHashMap<>();
    int at = end;
    while (at >= 0 && at < value.length()) {
      int equals = value.indexOf('=', at);
      if (equals < 0) {
        break;
      }
      String name = value.substring(at + 1, equals).strip().toLowerCase(Locale.ROOT);
      StringBuilder text = new StringBuilder();
      at = readValue(value, equals + 1, text);
      parameters.putIfAbsent(name, text.toString());
    }
    return new ContentType(mediaType.toLowerCase(Locale.ROOT), parameters);
  }

  /** Reads a token or a quoted string, and returns where the next parameter's semicolon stands. */
  private static int readValue(String value, int from, StringBuilder text) {
    int at = from;
    while (at < value.length() && value.charAt(at) == ' ') {
      at++;
    }
    boolean quoted = at < value.length() && value.charAt(at) == '"';
    for (at += quoted ? 1 : 0; at < value.length(); at++) {
      char c = value.charAt(at);
      if (quoted ? c == '"' : c == ';') {
        break;
      }
      boolean escape = quoted && c == '\\' && at + 1 < value.length();
      text.append(escape ? value.charAt(++at) : c);
    }
    if (!quoted) {
      String token = text.toString().strip();
      text.setLength(0);
      text.append(token);
    }
    return value.indexOf(';', at);
  }

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  public boolean is(String type) {
    return mediaType.equals(type);
  }
}
