// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

import java.time.Instant;
import java.util.Optional;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.snapshot.Freshness;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.TrustedSnapshot;

/** A question, with the data and the time it is decided from. */
record Case(Question question, TrustedSnapshot trusted, Instant now, SnapshotIndex index) {
  Snapshot snapshot() {
    return trusted.snapshot();
  }

  Instant at() {
    return question.at();
  }

  Freshness freshness() {
    return trusted.freshnessAt(now);
  }

  /** The log entry that last changed a subject of the register. */
  Optional<Long> logIndex(String subject) {
    return snapshot().logIndex(subject);
  }

  String recogniser() {
    return nameOf(question.recognisingParty());
  }

  String recognised() {
    return nameOf(question.recognisedParty());
  }

  String nameOf(String code) {
    return index.party(code).map(Party::name).orElse(code);
  }
}
