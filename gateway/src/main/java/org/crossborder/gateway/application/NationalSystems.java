// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.util.List;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.EventConsumer;

/**
 * The national systems that are configured in one way; the configuration of each way gives some.
 */
record NationalSystems(List<Backend> backends, List<Told> consumers) {

  /**
   * One that is told of events.
   *
   * @param concurrency events told at once
   */
  record Told(EventConsumer consumer, int concurrency) {}
}
