// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.inspection.ReportForms;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredReport;
import org.crossborder.gateway.web.page.Names;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The validation report as it was written when the document was decided, in the reader's language;
 * a later version of the software would write something else.
 */
@Controller
class ReportPage {
  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final ShownDocuments documents;
  private final Store store;

  ReportPage(ShownDocuments documents, Store store) {
    this.documents = documents;
    this.store = store;
  }

  /** It brings its own content security policy: its one style sheet, by its hash. */
  @GetMapping("/documents/{id}/report")
  ResponseEntity<byte[]> report(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
    StoredMessage document = documents.findWhole(id, caller);
    byte[] page =
        form(document, "report-" + Names.language().code() + ".html")
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(HTML)
        .header("Content-Security-Policy", EmbeddedStyle.policy(page))
        .body(page);
  }

  private Optional<byte[]> form(StoredMessage document, String name) {
    return store
        .reports()
        .whole(document.id())
        .map(StoredReport::forms)
        .map(forms -> ReportForms.read(forms).get(name));
  }
}
