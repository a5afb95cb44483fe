// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import org.crossborder.registry.publication.CurrentPublication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says once what is served and where. */
@Component
class ServingLog {
  private static final Logger LOG = LoggerFactory.getLogger(ServingLog.class);

  private final CurrentPublication current;

  ServingLog(CurrentPublication current) {
    this.current = current;
  }

  @EventListener
  void serving(WebServerInitializedEvent started) {
    LOG.info(
        "Serving {} on port {}",
        current
            .vouched()
            .map(v -> "version " + v.snapshot().version() + " of the register")
            .orElse("no register yet: nothing has been published"),
        started.getWebServer().getPort());
  }
}
