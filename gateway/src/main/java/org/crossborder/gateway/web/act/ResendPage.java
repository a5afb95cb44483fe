// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.act;

import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.intervention.Outcome;
import org.crossborder.gateway.intervention.Resending;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.web.document.ShownDocuments;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A document sent again: what will happen, why the officer wants it, and then once. */
@Controller
class ResendPage {
  private final ShownDocuments documents;
  private final Resending resending;
  private final Outcomes outcomes;

  ResendPage(ShownDocuments documents, Resending resending, Outcomes outcomes) {
    this.documents = documents;
    this.resending = resending;
    this.outcomes = outcomes;
  }

  @GetMapping("/documents/{id}/resend")
  ModelAndView preview(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
    StoredMessage document = documents.find(id, caller);
    return page(document, new ActForm(UUID.randomUUID(), document.version(), null));
  }

  @PostMapping("/documents/{id}/resend")
  ModelAndView resend(@PathVariable UUID id, ActForm form, @AuthenticationPrincipal Caller caller) {
    StoredMessage document = documents.find(id, caller);
    if (form.defect().isPresent()) {
      ModelAndView page = page(document, form).addObject("defect", form.defect().get());
      page.setStatus(HttpStatus.BAD_REQUEST);
      return page;
    }
    Outcome outcome = resending.resend(form.of(id, caller));
    return outcome instanceof Outcome.NotPossible
        ? outcomes.refused(page(document, form))
        : outcomes.page(outcome);
  }

  private ModelAndView page(StoredMessage document, ActForm form) {
    return new ModelAndView("resend")
        .addObject("document", document)
        .addObject("plan", resending.plan(document))
        .addObject("form", form)
        .addObject("longest", ActForm.LONGEST);
  }
}
