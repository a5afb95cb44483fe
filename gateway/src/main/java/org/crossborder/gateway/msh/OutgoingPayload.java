// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.List;
import org.crossborder.gateway.ebms.Property;
import org.crossborder.gateway.packaging.PayloadSource;
import org.jspecify.annotations.Nullable;

/**
 * A payload as the producer submits it.
 *
 * @param contentId Content-ID without angle brackets; unique in the message, the same at each
 *     attempt
 * @param mimeType type before compression
 * @param characterSet of a text payload, if known
 * @param partProperties the producer's own
 */
public record OutgoingPayload(
    String contentId,
    String mimeType,
    @Nullable String characterSet,
    List<Property> partProperties,
    PayloadSource content) {
  public OutgoingPayload {
    partProperties = List.copyOf(partProperties);
    if (!contentId.matches("[A-Za-z0-9._~@+=-]{1,200}")) {
      throw new IllegalArgumentException(
          "A Content-ID must need no escape in a cid URL: " + contentId);
    }
  }
}
