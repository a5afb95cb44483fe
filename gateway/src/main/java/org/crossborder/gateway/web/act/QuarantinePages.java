// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.act;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.delivery.QuarantinePolicy;
import org.crossborder.gateway.inspection.Verdict;
import org.crossborder.gateway.intervention.Outcome;
import org.crossborder.gateway.intervention.Quarantine;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.MessageFilter;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.web.document.ShownDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Documents on which an officer decides: what speaks against each, and release or refusal. */
@Controller
class QuarantinePages {
  private static final int MOST = 100;
  private static final List<String> DECISIONS = List.of("release", "refuse");
  private static final Optional<String> MISSING = Optional.of("decision.missing");

  private final ShownDocuments documents;
  private final Store store;
  private final Quarantine quarantine;
  private final QuarantinePolicy policy;
  private final Outcomes outcomes;

  QuarantinePages(
      ShownDocuments documents,
      Store store,
      Quarantine quarantine,
      QuarantinePolicy policy,
      Outcomes outcomes) {
    this.documents = documents;
    this.store = store;
    this.quarantine = quarantine;
    this.policy = policy;
    this.outcomes = outcomes;
  }

  @GetMapping("/quarantine")
  ModelAndView all() {
    List<StoredMessage> found =
        store
            .messages()
            .list(new MessageFilter(Direction.INBOUND, State.QUARANTINED, null, MOST + 1));
    return new ModelAndView("quarantine")
        .addObject(
            "lines", found.stream().limit(MOST).map(one -> QuarantineLine.of(one, store)).toList())
        .addObject("more", found.size() > MOST)
        .addObject("grounds", policy.grounds())
        .addObject("within", within());
  }

  @GetMapping("/documents/{id}/quarantine")
  ModelAndView one(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
    StoredMessage document = documents.find(id, caller);
    return page(document, new ActForm(UUID.randomUUID(), document.version(), null));
  }

  @PostMapping("/documents/{id}/quarantine")
  ModelAndView decide(
      @PathVariable UUID id,
      @RequestParam @Nullable String decision,
      ActForm form,
      @AuthenticationPrincipal Caller caller) {
    StoredMessage document = documents.find(id, caller);
    Optional<String> defect =
        form.defect()
            .or(
                () ->
                    decision != null && DECISIONS.contains(decision) ? Optional.empty() : MISSING);
    if (defect.isPresent()) {
      ModelAndView page = page(document, form).addObject("defect", defect.get());
      page.setStatus(HttpStatus.BAD_REQUEST);
      return page;
    }
    Outcome outcome =
        "release".equals(decision)
            ? quarantine.release(form.of(id, caller))
            : quarantine.refuse(form.of(id, caller));
    return outcome instanceof Outcome.NotPossible
        ? outcomes.refused(page(document, form))
        : outcomes.page(outcome);
  }

  private ModelAndView page(StoredMessage document, ActForm form) {
    Verdict verdict = quarantine.inspect(document);
    return new ModelAndView("decision")
        .addObject("document", document)
        .addObject("reasons", verdict.reasons())
        .addObject("obstacle", quarantine.obstacle(document, verdict).orElse(null))
        .addObject("form", form)
        .addObject("within", within())
        .addObject("longest", ActForm.LONGEST);
  }

  private Duration within() {
    return policy.within();
  }
}
