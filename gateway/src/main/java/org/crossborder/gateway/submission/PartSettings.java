// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import java.util.List;
import org.crossborder.gateway.store.StoredProperty;
import org.jspecify.annotations.Nullable;

/**
 * What a producer may set of one payload (ebMS 3.0 Core 5.2.2.13); all of it is optional.
 *
 * @param contentId Content-ID of the MIME part, without angle brackets
 * @param characterSet of a text payload, as IANA names it
 * @param properties part properties of the producer's own, in order
 */
public record PartSettings(
    @Nullable String contentId, @Nullable String characterSet, List<StoredProperty> properties) {
  /** Nothing set. */
  public static final PartSettings NONE = new PartSettings(null, null, List.of());

  public PartSettings {
    properties = properties == null ? List.of() : List.copyOf(properties);
  }
}
