// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.evidence.EvidenceOutcome.Made;
import org.crossborder.gateway.evidence.EvidencePackaging;
import org.crossborder.gateway.exchange.ExchangeRecords;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.validation.agreement.exchange.ExchangeJson;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * What proves it, to take away. Always as a download: most of it is a partner's, and nothing that a
 * partner wrote is opened in a page of ours.
 */
@Controller
class DocumentFiles {
  private final ShownDocuments documents;
  private final Store store;
  private final EvidencePackaging evidence;
  private final ExchangeRecords exchanges;
  private final PrintedDocuments rendition;

  DocumentFiles(
      ShownDocuments documents,
      Store store,
      EvidencePackaging evidence,
      ExchangeRecords exchanges,
      PrintedDocuments rendition) {
    this.documents = documents;
    this.store = store;
    this.evidence = evidence;
    this.exchanges = exchanges;
    this.rendition = rendition;
  }

  @GetMapping("/documents/{id}/files/{name}")
  ResponseEntity<Resource> file(
      @PathVariable UUID id, @PathVariable String name, @AuthenticationPrincipal Caller caller)
      throws IOException {
    StoredMessage document = documents.findWhole(id, caller);
    Optional<Resource> file =
        switch (name) {
          case "document.xml" -> payload(document);
          case "receipt.xml" -> store.receipts().of(id).map(ByteArrayResource::new);
          case "report.json" -> store.reports().of(id).map(DocumentFiles::text);
          case "acknowledgement.xml" -> acknowledgement(document);
          case "exchange.json" ->
              Optional.of(new ByteArrayResource(ExchangeJson.write(exchanges.of(document))));
          case "evidence.asice" -> evidence(document);
          case "rendition.pdf" -> rendition.pdf(document).map(ByteArrayResource::new);
          default -> Optional.empty();
        };
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(document, name))
        .body(file.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  private Optional<Resource> payload(StoredMessage message) throws IOException {
    return Optional.of(
        new InputStreamResource(store.payloads().open(message.document().payload().sha256())));
  }

  private Optional<Resource> acknowledgement(StoredMessage document) throws IOException {
    Optional<StoredMessage> carrier =
        store
            .acknowledgements()
            .of(document.id())
            .flatMap(said -> store.messages().find(said.carriedBy()));
    return carrier.isPresent() ? payload(carrier.get()) : Optional.empty();
  }

  private Optional<Resource> evidence(StoredMessage document) {
    return evidence.of(document) instanceof Made made
        ? Optional.of(new ByteArrayResource(made.bytes()))
        : Optional.empty();
  }

  private static Resource text(String text) {
    return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String attachment(StoredMessage document, String name) {
    return ContentDisposition.attachment().filename(document.id() + "-" + name).build().toString();
  }
}
