// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.registry;

import java.util.Optional;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/** The newest snapshot that has been verified; nothing is accepted without one. */
@FunctionalInterface
public interface TrustData {
  Optional<TrustedSnapshot> current();
}
