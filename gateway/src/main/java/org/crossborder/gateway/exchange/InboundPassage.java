// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.crossborder.gateway.exchange.ExchangeRecords.Passage;
import org.crossborder.gateway.registry.TrustData;
import org.crossborder.gateway.store.Arrival;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.trust.party.Party;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.agreement.exchange.Channel;
import org.crossborder.validation.agreement.exchange.ClockEvidence;
import org.crossborder.validation.agreement.exchange.Dispatch;
import org.crossborder.validation.agreement.exchange.SenderEndpoint;
import org.crossborder.validation.agreement.exchange.SignedReceipt;

/**
 * How a document came here. The MSH hands on nothing that was not encrypted for a key of this
 * gateway and signed by a certificate that is registered for the sender, so what has an arrival
 * came through a channel in which both ends were authenticated, whatever carried it (rule X04).
 */
final class InboundPassage {
  private static final Channel MESSAGE_SECURITY = new Channel(null, true, true, true);

  private InboundPassage() {}

  static Passage of(StoredMessage document, Store store, TrustData trustData) {
    Optional<Arrival> arrival = store.arrivals().of(document.id());
    return new Passage(
        arrival.map(came -> dispatch(came, document.createdAt())).orElse(null),
        receipt(document, store),
        arrival.map(came -> MESSAGE_SECURITY).orElse(null),
        arrival.map(came -> endpoint(came, trustData)).orElse(null));
  }

  private static Dispatch dispatch(Arrival arrival, Instant received) {
    Duration ahead = Duration.between(received, arrival.dispatchedAt());
    return new Dispatch(
        arrival.dispatchedAt(), new ClockEvidence(ClockEvidence.Source.ARRIVAL, ahead));
  }

  /** The time that is signed is the receipt's; until there is one, it is the store's. */
  private static SignedReceipt receipt(StoredMessage document, Store store) {
    return store
        .receipts()
        .of(document.id())
        .flatMap(KeptReceipt::read)
        .filter(KeptReceipt::signed)
        .map(receipt -> new SignedReceipt(receipt.at(), document.recipient()))
        .orElseGet(() -> new SignedReceipt(document.createdAt(), null));
  }

  /** Its certificate was checked at arrival; that its name is still registered is asked now. */
  private static SenderEndpoint endpoint(Arrival arrival, TrustData trustData) {
    String party =
        trustData.current().map(TrustedSnapshot::snapshot).stream()
            .flatMap(snapshot -> snapshot.parties().stream())
            .filter(
                each ->
                    each.gateways().stream()
                        .anyMatch(gateway -> gateway.partyId().equals(arrival.endpoint())))
            .map(Party::code)
            .findFirst()
            .orElse(null);
    return new SenderEndpoint(arrival.endpoint(), party);
  }
}
