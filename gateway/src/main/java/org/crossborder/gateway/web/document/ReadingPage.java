// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import java.io.IOException;
import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.web.page.Names;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.rendition.Renderer;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A document for reading, made from the bytes that were signed each time anew. */
@Controller
class ReadingPage {
  private final ShownDocuments documents;
  private final Store store;
  private final PrintedDocuments printed;

  ReadingPage(ShownDocuments documents, Store store, PrintedDocuments printed) {
    this.documents = documents;
    this.store = store;
    this.printed = printed;
  }

  @GetMapping("/documents/{id}/reading")
  ModelAndView reading(@PathVariable UUID id, @AuthenticationPrincipal Caller caller)
      throws IOException {
    StoredMessage document = documents.findWhole(id, caller);
    byte[] bytes = store.payloads().read(document.document().payload().sha256());
    return new ModelAndView("reading")
        .addObject("document", document)
        .addObject("language", Names.language())
        .addObject("way", printed.wayBack(bytes))
        .addObject("rendition", Renderer.render(bytes, Packs.builtIn().types()).orElse(null));
  }
}
