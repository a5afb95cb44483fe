// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.ebms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the header says of one payload (ebMS 3.0 Core, 5.2.2.13; AS4 1.0, 3.1).
 *
 * @param href eb:PartInfo/@href, {@code cid:} and a Content-ID
 * @param properties eb:PartProperties: MimeType, CharacterSet, CompressionType and others
 */
public record PartInfo(String href, Map<String, String> properties) {
  public static final String MIME_TYPE = "MimeType";
  public static final String CHARACTER_SET = "CharacterSet";
  public static final String COMPRESSION_TYPE = "CompressionType";
  public static final String GZIP = "application/gzip";

  public PartInfo {
    properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** A payload of a type, compressed or not. */
  public static PartInfo of(String contentId, String mimeType, boolean compressed) {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put(MIME_TYPE, mimeType);
    if (mimeType.endsWith("xml")) {
      properties.put(CHARACTER_SET, "UTF-8");
    }
    if (compressed) {
      properties.put(COMPRESSION_TYPE, GZIP);
    }
    return new PartInfo("cid:" + contentId, properties);
  }

  /** The same with another value of a property, or without the property if the value is empty. */
  public PartInfo with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(properties);
    if (value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new PartInfo(href, changed);
  }

  /** The same payload, said to be somewhere else. */
  public PartInfo at(String otherHref) {
    return new PartInfo(otherHref, properties);
  }

  /** Whether CompressionType is application/gzip. */
  public boolean isCompressed() {
    return GZIP.equals(properties.get(COMPRESSION_TYPE));
  }
}
