// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.difference;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.web.document.ShownDocuments;
import org.crossborder.validation.rendition.Leaf;
import org.crossborder.validation.rendition.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a document says otherwise than the version that was accepted last under its number, or than
 * another that the reader names; from the bytes that were signed.
 */
@Controller
class ChangesPage {
  private static final int LONGEST_ID = 200;

  private final ShownDocuments documents;
  private final EarlierVersions versions;
  private final Store store;

  ChangesPage(ShownDocuments documents, EarlierVersions versions, Store store) {
    this.documents = documents;
    this.versions = versions;
    this.store = store;
  }

  @GetMapping("/documents/{id}/changes")
  ModelAndView changes(
      @PathVariable UUID id,
      @RequestParam @Nullable String against,
      @AuthenticationPrincipal Caller caller)
      throws IOException {
    StoredMessage document = documents.findWhole(id, caller);
    String named = against == null || against.isBlank() ? null : against.strip();
    Optional<StoredMessage> other =
        named == null
            ? versions.lastAccepted(document, caller)
            : versions.byId(
                named.substring(0, Math.min(LONGEST_ID, named.length())), document, caller);
    ModelAndView page =
        new ModelAndView("changes")
            .addObject("document", document)
            .addObject("against", named)
            .addObject("other", other.orElse(null))
            .addObject("most", Changes.MOST);
    return other.isPresent()
        ? page.addObject("changes", between(other.get(), document).orElse(null))
        : page;
  }

  private Optional<List<Change>> between(StoredMessage before, StoredMessage after)
      throws IOException {
    Optional<List<Leaf>> old = values(before);
    Optional<List<Leaf>> now = values(after);
    return old.flatMap(values -> now.flatMap(others -> Changes.of(values, others)));
  }

  private Optional<List<Leaf>> values(StoredMessage document) throws IOException {
    return Values.of(store.payloads().read(document.document().payload().sha256()));
  }
}
