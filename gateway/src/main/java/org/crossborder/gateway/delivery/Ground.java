// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.delivery;

import java.util.Set;
import org.crossborder.validation.finding.Layer;

/** What may speak against a document on which a person decides then. */
@SuppressWarnings("ImmutableEnumChecker") // Set.of is
public enum Ground {
  /** Its issuer is not recognised for it under the arrangement (Article 8). */
  RECOGNITION(Set.of(Layer.RECOGNITION)),
  /** It breaks a business rule or uses a code that is not in its list. */
  RULES(Set.of(Layer.BUSINESS_RULES, Layer.CODE_LISTS));

  private final Set<Layer> layers;

  Ground(Set<Layer> layers) {
    this.layers = layers;
  }

  boolean covers(Layer layer) {
    return layers.contains(layer);
  }
}
