// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.web.page.Names;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The bytes that were signed, line by line, each finding at its line. */
@Controller
class SourcePage {
  private final ShownDocuments documents;
  private final Store store;

  SourcePage(ShownDocuments documents, Store store) {
    this.documents = documents;
    this.store = store;
  }

  @GetMapping("/documents/{id}/source")
  ModelAndView source(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") int from,
      @AuthenticationPrincipal Caller caller)
      throws IOException {
    StoredMessage document = documents.findWhole(id, caller);
    List<FindingLine> findings =
        store
            .reports()
            .of(id)
            .map(report -> Verdict.of(report, Names.language()).findings())
            .orElse(List.of());
    try (InputStream bytes = store.payloads().open(document.document().payload().sha256())) {
      return new ModelAndView("source")
          .addObject("document", document)
          .addObject("source", SourceLines.of(bytes, Math.max(1, from), findings));
    }
  }
}
