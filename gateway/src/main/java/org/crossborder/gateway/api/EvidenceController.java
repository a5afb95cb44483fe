// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.util.Optional;
import org.crossborder.gateway.evidence.EvidenceOutcome;
import org.crossborder.gateway.evidence.EvidenceOutcome.Made;
import org.crossborder.gateway.evidence.EvidenceOutcome.TooLarge;
import org.crossborder.gateway.evidence.EvidencePackaging;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Evidence of an exchange in one file (rule X11). */
@RestController
class EvidenceController {
  private static final MediaType ASIC_E = new MediaType("application", "vnd.etsi.asic-e+zip");

  private final Store store;
  private final EvidencePackaging packaging;

  EvidenceController(Store store, EvidencePackaging packaging) {
    this.store = store;
    this.packaging = packaging;
  }

  /** The package as it stands; the same bytes as long as nothing more happens to the document. */
  @GetMapping("/v1/documents/{id}/evidence")
  ResponseEntity<?> evidence(@PathVariable String id) {
    Optional<StoredMessage> document = find(id);
    if (document.isEmpty()) {
      return Problem.NO_SUCH_DOCUMENT.answer("Nothing is known under this id");
    }
    EvidenceOutcome outcome = packaging.of(document.get());
    return outcome instanceof Made made
        ? answer(document.get(), made)
        : Problem.EVIDENCE_TOO_LARGE.answer(((TooLarge) outcome).sentence());
  }

  private static ResponseEntity<byte[]> answer(StoredMessage document, Made made) {
    return ResponseEntity.ok()
        .contentType(ASIC_E)
        .eTag("\"" + made.kept().payload().sha256() + "\"")
        .header("Evidence-Level", made.kept().level())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("evidence-" + document.id() + ".asice")
                .build()
                .toString())
        .body(made.bytes());
  }

  private Optional<StoredMessage> find(String id) {
    return DocumentId.parse(id)
        .flatMap(store.messages()::find)
        .filter(found -> found.lifecycle().carriesDocument());
  }
}
