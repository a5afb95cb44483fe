// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.web;

import org.crossborder.registry.change.Escalation;
import org.crossborder.registry.publication.CurrentPublication;
import org.crossborder.registry.recording.Recorder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keeps what is served fresh: the timestamp is signed again every 30 seconds. */
@Component
class Renewal {
  private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

  private final CurrentPublication current;
  private final Recorder recorder;
  private final Escalation escalation;

  Renewal(CurrentPublication current, Recorder recorder, Escalation escalation) {
    this.current = current;
    this.recorder = recorder;
    this.escalation = escalation;
  }

  @Scheduled(initialDelay = 30_000, fixedRate = 30_000)
  void renew() {
    try {
      escalation.escalate();
      current.renew();
    } catch (RuntimeException e) {
      LOG.error("What is served could not be renewed; the next attempt is in 30 s", e);
    }
  }

  /** What other nodes on the same database have recorded and published. */
  @Scheduled(initialDelay = 1_000, fixedDelay = 1_000)
  void follow() {
    try {
      recorder.refresh();
      current.follow();
    } catch (RuntimeException e) {
      LOG.debug("The database does not answer", e);
    }
  }
}
