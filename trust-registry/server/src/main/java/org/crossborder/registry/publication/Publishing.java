// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.util.Optional;

/** Where publications come from. */
public interface Publishing {
  /** Publishes what is recorded and not published, and vouches anew for the newest. */
  Optional<Vouched> renew();

  /** What another node has vouched for since, or the same again. */
  Optional<Vouched> follow(Vouched known);

  /** One publication. */
  Optional<Published> version(long version);
}
