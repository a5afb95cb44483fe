// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.gateway.exchange.ExchangeRecords;
import org.crossborder.gateway.store.HistoryEvent;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredAcknowledgement;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.validation.agreement.exchange.ExchangeJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is known of documents: their states, histories, bytes and reports. */
@RestController
@RequestMapping("/v1/documents")
class DocumentController {
  private static final MediaType SOAP = new MediaType("application", "soap+xml");

  private final Store store;
  private final ExchangeRecords exchanges;
  private final PurgedContent purged;

  DocumentController(Store store, ExchangeRecords exchanges, PurgedContent purged) {
    this.store = store;
    this.purged = purged;
    this.exchanges = exchanges;
  }

  /** A document's history, oldest first. */
  record Events(List<Event> events) {}

  /** One line of it. */
  record Event(Instant at, State state, String detail) {
    static Event of(HistoryEvent event) {
      return new Event(event.at(), event.to(), event.detail());
    }
  }

  @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> document(@PathVariable String id) {
    return answer(find(id).map(this::view));
  }

  @GetMapping(path = "/{id}/events", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<?> events(@PathVariable String id) {
    return answer(
        find(id)
            .map(
                document ->
                    new Events(
                        store.messages().history(document.id()).stream().map(Event::of).toList())));
  }

  @GetMapping("/{id}/content")
  ResponseEntity<?> content(@PathVariable String id) throws IOException {
    Optional<StoredMessage> document = find(id);
    return document.isPresent() ? xml(document.get()) : answer(document);
  }

  /** The sealed acknowledgement itself, as it travelled. */
  @GetMapping("/{id}/acknowledgement")
  ResponseEntity<?> acknowledgement(@PathVariable String id) throws IOException {
    Optional<StoredMessage> carrier =
        find(id).flatMap(found -> store.acknowledgements().of(found.id())).flatMap(this::carrier);
    return carrier.isPresent() ? xml(carrier.get()) : answer(carrier);
  }

  /** The AS4 receipt: given for an inbound document, obtained for an outbound one. */
  @GetMapping("/{id}/receipt")
  ResponseEntity<?> receipt(@PathVariable String id) {
    Optional<byte[]> receipt = find(id).flatMap(found -> store.receipts().of(found.id()));
    return receipt.isPresent()
        ? ResponseEntity.ok().contentType(SOAP).body(receipt.get())
        : answer(receipt);
  }

  @GetMapping("/{id}/report")
  ResponseEntity<?> report(@PathVariable String id) {
    Optional<String> report = find(id).flatMap(document -> store.reports().of(document.id()));
    return report.isPresent()
        ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(report.get())
        : Problem.NO_REPORT.answer("It has not been validated, or is not there");
  }

  /** How the document was exchanged, for {@code validate --exchange} (rules X01 to X11). */
  @GetMapping("/{id}/exchange")
  ResponseEntity<?> exchange(@PathVariable String id) {
    Optional<byte[]> exchange = find(id).map(exchanges::of).map(ExchangeJson::write);
    return exchange.isPresent()
        ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(exchange.get())
        : answer(exchange);
  }

  DocumentView view(StoredMessage message) {
    Optional<StoredAcknowledgement> acknowledgement = store.acknowledgements().of(message.id());
    return DocumentView.of(
        message,
        acknowledgement,
        acknowledgement.flatMap(this::carrier),
        store.splitMessages().progress(message.id()),
        purged.of(message.id()));
  }

  private Optional<StoredMessage> carrier(StoredAcknowledgement acknowledgement) {
    return store.messages().find(acknowledgement.carriedBy());
  }

  private Optional<StoredMessage> find(String id) {
    return DocumentId.parse(id)
        .flatMap(store.messages()::find)
        .filter(found -> found.lifecycle().carriesDocument());
  }

  private ResponseEntity<?> xml(StoredMessage message) throws IOException {
    byte[] bytes = store.payloads().read(message.document().payload().sha256());
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(bytes);
  }

  private static ResponseEntity<?> answer(Optional<?> found) {
    return found.isPresent()
        ? ResponseEntity.ok(found.get())
        : Problem.NO_SUCH_DOCUMENT.answer("Nothing is known under this id");
  }
}
