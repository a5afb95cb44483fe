// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.twoway;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.counterpart.Observation;
import org.crossborder.conformance.counterpart.Station;
import org.crossborder.conformance.suite.Exchange;

/** Replies are pushed to the suite. */
record PushedReplies(Station station) implements ReplyWay {
  @Override
  public void open() throws IOException {
    station.open();
  }

  @Override
  public Optional<Observation> await(String messageId, Duration patience)
      throws InterruptedException {
    return station.awaitOther(messageId, patience);
  }

  @Override
  public List<Exchange> exchanges(Observation reply) {
    return List.of(
        new Exchange(
            reply.at(),
            "the reply, at the suite",
            "a receipt",
            new byte[0],
            reply.body().contentType(),
            reply.body().bytes()));
  }
}
