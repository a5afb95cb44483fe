// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One payload as the header announces it (ebMS 3.0 Core 5.2.2.13).
 *
 * @param href {@code cid:} and the Content-ID of the MIME part; null would mean the SOAP Body
 */
public record PartInfo(@Nullable String href, List<Property> partProperties) {
  /** AS4 3.1: the payload's type before compression. */
  public static final String MIME_TYPE = "MimeType";

  /** AS4 3.1: the character set of a text payload. */
  public static final String CHARACTER_SET = "CharacterSet";

  /** AS4 3.1: set on the wire when the payload is compressed; never shown to the consumer. */
  public static final String COMPRESSION_TYPE = "CompressionType";

  public PartInfo {
    partProperties = List.copyOf(partProperties);
  }
}
