// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import org.crossborder.registry.publication.CurrentPublication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps what is served fresh: the timestamp is signed again every 30 seconds. */
@Component
class Renewal {
  private final CurrentPublication current;

  Renewal(CurrentPublication current) {
    this.current = current;
  }

  @Scheduled(initialDelay = 30_000, fixedRate = 30_000)
  void renew() {
    current.renew();
  }
}
