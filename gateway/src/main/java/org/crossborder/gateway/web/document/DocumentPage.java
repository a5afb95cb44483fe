// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.document;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.access.Act;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.intervention.Resending;
import org.crossborder.gateway.store.HistoryEvent;
import org.crossborder.gateway.store.Intervention;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredAcknowledgement;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.web.page.Names;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One document: where it is, what is to be done, what was found, and all that proves it. */
@Controller
class DocumentPage {
  private final ShownDocuments documents;
  private final Store store;
  private final TrustPaths paths;

  DocumentPage(ShownDocuments documents, Store store, TrustPaths paths) {
    this.documents = documents;
    this.store = store;
    this.paths = paths;
  }

  @GetMapping("/documents/{id}")
  ModelAndView document(
      @PathVariable UUID id,
      @RequestParam @Nullable String done,
      @AuthenticationPrincipal Caller caller) {
    StoredMessage document = documents.find(id, caller);
    List<HistoryEvent> history = store.messages().history(id);
    List<StoredAcknowledgement> said = store.acknowledgements().all(id);
    Optional<String> report = store.reports().of(id);
    Optional<Verdict> verdict = report.map(kept -> Verdict.of(kept, Names.language()));
    return new ModelAndView("document")
        .addObject("document", document)
        .addObject("direction", document.lifecycle().direction())
        .addObject("steps", Journey.of(document, history, said))
        .addObject("purged", store.retention().purged().of(id).orElse(null))
        .addObject("holds", store.retention().holds().of(id))
        .addObject("history", history)
        .addObject("interventions", store.interventions().of(id))
        .addObject("origin", store.interventions().origin(id).orElse(null))
        .addObject("resendable", caller.may(Act.RESEND) && Resending.comesInto(document))
        .addObject("decidable", caller.may(Act.DECIDE) && document.state() == State.QUARANTINED)
        .addObject("done", done(done))
        .addObject("said", said)
        .addObject("verdict", verdict.orElse(null))
        .addObject("path", report.flatMap(paths::of).orElse(null))
        .addObject("errors", store.reportedErrors().of(id))
        .addObject("parts", store.messages().parts(id))
        .addObject("header", store.messages().header(id))
        .addObject("receipted", store.receipts().of(id).isPresent());
  }

  /** What the address says was done, if it is something that is done. */
  private static @Nullable String done(@Nullable String said) {
    return Arrays.stream(Intervention.Kind.values())
        .map(Intervention.Kind::name)
        .filter(kind -> kind.equals(said))
        .findFirst()
        .orElse(null);
  }
}
