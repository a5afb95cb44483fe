// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The cid URL of a MIME part (RFC 2392): its Content-ID, in which a percent sign escapes. */
public final class ContentId {
  private static final String SCHEME = "cid:";

  private ContentId() {}

  /** The URL in the form that is compared: unescaped if it is a cid URL, else as it is. */
  public static String comparable(String url) {
    return ofUrl(url).map(ContentId::url).orElse(url);
  }

  /** The cid URL, unescaped, of a Content-ID. */
  public static String url(String contentId) {
    return SCHEME + contentId;
  }

  /** The Content-ID that a URL names, if it is a cid URL. */
  public static Optional<String> ofUrl(String url) {
    if (!url.startsWith(SCHEME)) {
      return Optional.empty();
    }
    String id = url.substring(SCHEME.length());
    return Optional.of(id.indexOf('%') < 0 ? id : decode(id));
  }

  /** A plus sign stands for itself, unlike in a form. */
  private static String decode(String id) {
    try {
      return URLDecoder.decode(id.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return id;
    }
  }
}
