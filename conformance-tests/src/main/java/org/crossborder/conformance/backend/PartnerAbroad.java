// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.backend;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.Payload;
import org.crossborder.conformance.partner.Delivered;
import org.crossborder.conformance.partner.Partner;
import org.crossborder.conformance.suite.Exchange;

/** Documents come over AS4, from the suite as trading partner. */
public record PartnerAbroad(Supplier<Partner> partners, DocumentSource documents)
    implements Abroad {
  @Override
  public Arrived send(Consumer<Exchange> wire) throws IOException {
    byte[] document = documents.next();
    Partner partner = partners.get();
    Outgoing message =
        partner.message(
            List.of(
                new Payload(
                    UUID.randomUUID() + "@conformance", "application/xml", document, true)));
    try {
      Delivered delivered = partner.send(message);
      if (delivered.answer().receipt().isEmpty()) {
        throw new IOException(
            "A document from abroad was refused: " + delivered.answer().summary());
      }
      return new Arrived(message.message().messageId(), document);
    } finally {
      partner.exchanges().forEach(wire);
    }
  }
}
