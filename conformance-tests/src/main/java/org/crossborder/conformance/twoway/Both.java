// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.twoway;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.conformance.as4.Payload;
import org.crossborder.conformance.as4.ebms.UserMessage;
import org.crossborder.conformance.as4.mime.HttpBody;
import org.crossborder.conformance.counterpart.ContentKey;
import org.crossborder.conformance.counterpart.Observation;
import org.crossborder.conformance.counterpart.Station;
import org.crossborder.conformance.partner.Delivered;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.Exchange;
import org.crossborder.conformance.suite.Observations;
import org.crossborder.conformance.suite.Witness;
import org.jspecify.annotations.Nullable;

/** Both ends of the suite, for a whole run: it pushes, and is pushed to. */
public final class Both implements Witness {
  private static final String NOTHING = "nothing came";

  private final Supplier<Partner> partners;
  private final Station station;
  private final Supplier<Payload> document;
  private final Duration patience;
  private @Nullable Replied replied;
  private @Nullable Partner asked;

  /** A message that was pushed, and what came back for it. */
  record Replied(UserMessage request, Observation reply) {}

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
  Optional<Replied> exchange() throws IOException {
    if (replied == null) {
      Partner partner = partners.get();
      asked = partner;
      partner.see("the suite listens", this::listening);
      Delivered delivered = partner.send(partner.message(List.of(document.get())));
      if (delivered.answer().receipt().isEmpty()) {
        throw new IOException("The request was refused: " + delivered.answer().summary());
      }
      Observation request = read(partner, delivered.sent().body());
      replied = reply(partner, Objects.requireNonNull(request.message())).orElse(null);
    }
    return Optional.ofNullable(replied);
  }

  private String listening() throws IOException {
    station.open();
    return "";
  }

  /** As it went over the wire: a record has other bytes than those that were made again. */
  private static Observation read(Partner partner, HttpBody sent) {
    return Observation.read(
        partner.observations().last(), sent, partner.pmode(), envelope -> Optional.empty());
  }

  private Optional<Replied> reply(Partner partner, UserMessage request) throws IOException {
    Observations observations = partner.observations();
    Exchange awaited = Exchange.asked("the reply, at the suite", "awaited", new byte[0]);
    Exchange came =
        observations.see(
            awaited,
            () ->
                station
                    .awaitOther(request.messageId(), patience)
                    .map(
                        reply ->
                            awaited.answered(
                                reply.at(), reply.body().contentType(), reply.body().bytes()))
                    .orElseGet(
                        () ->
                            awaited.answered(
                                observations.clock().instant(), NOTHING, new byte[0])));
    if (came.receivedHead().equals(NOTHING)) {
      return Optional.empty();
    }
    return Optional.of(
        new Replied(
            request,
            Observation.read(
                came.at(),
                new HttpBody(came.receivedHead(), came.received()),
                partner.pmode(),
                ContentKey.seen(observations, partner.pmode()))));
  }

  @Override
  public List<Exchange> exchanges() {
    return asked == null ? List.of() : asked.exchanges();
  }
}
