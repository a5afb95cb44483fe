// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.pull;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Supplier;
import org.crossborder.conformance.counterpart.Observation;
import org.crossborder.conformance.counterpart.Replies;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.trigger.Submission;
import org.crossborder.conformance.trigger.Trigger;
import org.crossborder.conformance.trigger.Turn;
import org.jspecify.annotations.Nullable;

/** The channel of the gateway under test that waits for the suite, for a whole run. */
public final class Channel {
  private final String mpc;
  private final Supplier<Partner> partners;
  private final Replies replies;
  private final Trigger trigger;
  private final Duration patience;
  private @Nullable Observation specimen;

  /**
   * @param mpc its name
   * @param patience how long a document may take until it can be pulled
   */
  public Channel(
      String mpc, Supplier<Partner> partners, Replies replies, Trigger trigger, Duration patience) {
    this.mpc = mpc;
    this.partners = partners;
    this.replies = replies;
    this.trigger = trigger;
    this.patience = patience;
  }

  /** What modules of a run act through. */
  public Puller puller() {
    return new Puller(this, partners.get());
  }

  /** Its name. */
  public String mpc() {
    return mpc;
  }

  Replies replies() {
    return replies;
  }

  Duration patience() {
    return patience;
  }

  /** Has a document put into the channel. */
  Submission submit(String module) throws IOException {
    return trigger.send(
        new Turn(
            module,
            replies.pmode().own().partyId(),
            replies.pmode().url(),
            replies.clock().instant().plus(patience)));
  }

  /** The message that modules share which only look; the first of them pulls it. */
  Observation specimen(Puller puller, String module) throws Exception {
    Observation shared = specimen;
    if (shared == null) {
      puller.drain();
      submit(module);
      shared = puller.await();
      puller.post(replies.receipt(shared));
      specimen = shared;
    }
    return shared;
  }
}
