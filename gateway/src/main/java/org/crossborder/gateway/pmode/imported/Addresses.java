// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Addresses of other configurations; here all of them are https. */
final class Addresses {
  private Addresses() {}

  static URI https(String text, XmlElement element, Reading reading) {
    URI uri = parse(text);
    if (uri == null || uri.getHost() == null) {
      reading.missing(element, "'" + text + "' is no address");
      return ForeignParty.UNKNOWN_ADDRESS;
    }
    if (!"https".equals(uri.getScheme())) {
      reading.changed(
          element, text + " is not https; eDelivery AS4 requires TLS, so https is used");
      return URI.create("https" + text.substring(text.indexOf(':')));
    }
    return uri;
  }

  private static @Nullable URI parse(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
