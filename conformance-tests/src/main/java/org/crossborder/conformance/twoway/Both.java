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
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.Witness;
import org.jspecify.annotations.Nullable;

/** Both ends of the suite, for a whole run: it pushes, and is pushed to. */
public final class Both implements Witness {
  private final Supplier<Partner> partners;
  private final Station station;
  private final Supplier<Payload> document;
  private final Duration patience;
  private @Nullable Replied replied;

  /** A message that was pushed, and what came back for it. */
  record Replied(Outgoing request, Observation reply, List<Exchange> exchanges) {
    Replied {
      exchanges = List.copyOf(exchanges);
    }
  }

  /**
   * @param document what is pushed, and earns a reply
   * @param patience how long the reply may take
   */
  public Both(
      Supplier<Partner> partners, Station station, Supplier<Payload> document, Duration patience) {
    this.partners = partners;
    this.station = station;
    this.document = document;
    this.patience = patience;
  }

  /** The one exchange that all modules look at; empty if nothing came back. */
  Optional<Replied> exchange() throws IOException, InterruptedException {
    if (replied == null) {
      Partner partner = partners.get();
      station.open();
      Outgoing request = partner.message(List.of(document.get()));
      Delivered delivered = partner.send(request);
      if (delivered.answer().receipt().isEmpty()) {
        throw new IOException("The request was refused: " + delivered.answer().summary());
      }
      Optional<Observation> reply = station.awaitOther(request.message().messageId(), patience);
      if (reply.isPresent()) {
        replied = new Replied(request, reply.get(), exchanges(partner, reply.get()));
      }
    }
    return Optional.ofNullable(replied);
  }

  private static List<Exchange> exchanges(Partner partner, Observation reply) {
    return Stream.concat(
            partner.exchanges().stream(),
            Stream.of(
                new Exchange(
                    reply.at(),
                    "the reply, at the suite",
                    "a receipt",
                    new byte[0],
                    reply.body().contentType(),
                    reply.body().bytes())))
        .toList();
  }

  @Override
  public List<Exchange> exchanges() {
    return replied == null ? List.of() : replied.exchanges();
  }
}
