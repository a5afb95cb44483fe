// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.change;

import java.time.Instant;
import org.crossborder.registry.recording.Recorder;
import org.crossborder.registry.recording.Recording;
import org.crossborder.trust.register.RegisterEntry.EscalationEntry;
import org.crossborder.trust.register.operation.EmergencyAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Invariant 5: an emergency action that nobody confirmed within 72 hours is escalated, and stays in
 * effect.
 */
public final class Escalation {
  private static final Logger LOG = LoggerFactory.getLogger(Escalation.class);

  private final Recorder recorder;

  /** Looks at what is recorded. */
  public Escalation(Recorder recorder) {
    this.recorder = recorder;
  }

  /** Records every escalation that is due. */
  public void escalate() {
    Instant now = recorder.recordedAt();
    for (EmergencyAction action : recorder.state().unconfirmedEmergencies(now)) {
      if (!action.escalated()) {
        escalate(action);
      }
    }
  }

  private void escalate(EmergencyAction action) {
    Recording recording =
        recorder.durably(() -> recorder.record(at -> new EscalationEntry(at, action.index())));
    if (recording instanceof Recording.Recorded recorded) {
      LOG.warn(
          "Entry {}: nobody confirmed the emergency action of {} (entry {}) within 72 hours",
          recorded.index(),
          action.officer(),
          action.index());
    }
  }
}
