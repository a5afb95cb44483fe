// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.twoway;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.Payload;
import org.crossborder.conformance.counterpart.Observation;
import org.crossborder.conformance.counterpart.Station;
import org.crossborder.conformance.partner.Delivered;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.pull.Channel;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.Witness;
import org.jspecify.annotations.Nullable;

/** Both ends of the suite, for a whole run: it pushes, and is replied to. */
public final class Both implements Witness {
  private final Supplier<Partner> partners;
  private final ReplyWay way;
  private final @Nullable Channel channel;
  private final Supplier<Payload> document;
  private final Duration patience;
  private @Nullable Replied replied;

  /** A message that was pushed, and what came back for it. */
  record Replied(
      Outgoing request, Observation reply, @Nullable Channel channel, List<Exchange> exchanges) {
    Replied {
      exchanges = List.copyOf(exchanges);
    }
  }

  private Both(
      Supplier<Partner> partners,
      ReplyWay way,
      @Nullable Channel channel,
      Supplier<Payload> document,
      Duration patience) {
    this.partners = partners;
    this.way = way;
    this.channel = channel;
    this.document = document;
    this.patience = patience;
  }

  /**
   * Replies are pushed to the station.
   *
   * @param document what is pushed, and earns a reply
   * @param patience how long the reply may take
   */
  public Both(
      Supplier<Partner> partners, Station station, Supplier<Payload> document, Duration patience) {
    this(partners, new PushedReplies(station), null, document, patience);
  }

  /** Replies are pulled from the channel. */
  public Both(
      Supplier<Partner> partners, Channel channel, Supplier<Payload> document, Duration patience) {
    this(partners, new PulledReplies(channel.puller()), channel, document, patience);
  }

  /** The one exchange that all modules look at; empty if nothing came back. */
  Optional<Replied> exchange() throws IOException, InterruptedException {
    if (replied == null) {
      Partner partner = partners.get();
      way.open();
      Outgoing request = partner.message(List.of(document.get()));
      Delivered delivered = partner.send(request);
      if (delivered.answer().receipt().isEmpty()) {
        throw new IOException("The request was refused: " + delivered.answer().summary());
      }
      Optional<Observation> reply = way.await(request.message().messageId(), patience);
      if (reply.isPresent()) {
        List<Exchange> seen =
            Stream.concat(partner.exchanges().stream(), way.exchanges(reply.get()).stream())
                .toList();
        replied = new Replied(request, reply.get(), channel, seen);
      }
    }
    return Optional.ofNullable(replied);
  }

  @Override
  public List<Exchange> exchanges() {
    return replied == null ? List.of() : replied.exchanges();
  }
}
