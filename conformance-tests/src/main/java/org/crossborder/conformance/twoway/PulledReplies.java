// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.twoway;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.counterpart.Observation;
import org.crossborder.conformance.pull.Puller;
import org.crossborder.conformance.suite.Exchange;

/** Replies are pulled by the suite, and receipted there. */
record PulledReplies(Puller puller) implements ReplyWay {
  @Override
  public void open() throws IOException {
    puller.drain();
  }

  @Override
  public Optional<Observation> await(String messageId, Duration patience)
      throws IOException, InterruptedException {
    return puller.awaitReply(messageId, patience);
  }

  @Override
  public List<Exchange> exchanges(Observation reply) {
    return puller.exchanges();
  }
}
