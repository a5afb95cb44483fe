// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.filing.Change;
import org.crossborder.gateway.filing.Deciding;
import org.crossborder.gateway.filing.Drafting;
import org.crossborder.gateway.filing.Preparing;
import org.crossborder.gateway.form.Answers;
import org.crossborder.gateway.form.FormCheck;
import org.crossborder.gateway.form.FormDefect;
import org.crossborder.gateway.form.FormField;
import org.crossborder.gateway.form.FormSection;
import org.crossborder.gateway.inspection.UnsealedVerdict;
import org.crossborder.gateway.store.Filing;
import org.crossborder.gateway.store.Filing.Status;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.web.page.Names;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.rendition.Renderer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What an officer has to decide, and one of it: the document for reading, and what was found. */
@Controller
class ApprovalPages {
  private static final int MOST = 50;
  private static final int LONGEST_REASON = 2_000;

  private final Deciding deciding;
  private final Preparing preparing;
  private final FormProblems problems;
  private final Store store;

  ApprovalPages(Deciding deciding, Preparing preparing, FormProblems problems, Store store) {
    this.deciding = deciding;
    this.preparing = preparing;
    this.problems = problems;
    this.store = store;
  }

  @GetMapping("/approvals")
  ModelAndView approvals(@AuthenticationPrincipal Caller officer) {
    return new ModelAndView("approvals")
        .addObject("waiting", deciding.waiting(officer, MOST))
        .addObject("decided", deciding.decided(officer, MOST));
  }

  @GetMapping("/approvals/{id}")
  ModelAndView approval(@PathVariable UUID id, @AuthenticationPrincipal Caller officer) {
    return page(find(id, officer), officer);
  }

  @PostMapping("/approvals/{id}/approve")
  ModelAndView approve(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam String sha256,
      @AuthenticationPrincipal Caller officer) {
    return answer(deciding.approve(find(id, officer), version, sha256, officer), id, officer);
  }

  @PostMapping("/approvals/{id}/return")
  ModelAndView giveBack(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") String reasons,
      @AuthenticationPrincipal Caller officer) {
    Filing filing = find(id, officer);
    String said = reasons.strip().replace("\r\n", "\n");
    if (said.isEmpty() || said.length() > LONGEST_REASON || said.indexOf('\0') >= 0) {
      ModelAndView page =
          page(filing, officer)
              .addObject("defect", "approval.reasons.wrong")
              .addObject("reasons", said);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    return answer(deciding.giveBack(filing, version, said, officer), id, officer)
        .addObject("reasons", said);
  }

  /** What only the authority knows. */
  @PostMapping("/approvals/{id}/details")
  ModelAndView complete(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Caller officer) {
    Filing filing = find(id, officer);
    FormSection own =
        own(filing).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Map<String, String> typed = new HashMap<>();
    for (FormField field : own.fields()) {
      typed.put(field.id(), FormCheck.tidied(field, sent.getOrDefault(field.id(), "")));
    }
    Answers after = Drafting.answers(filing).with(0, typed);
    List<FormDefect> defects = problems.check().defects(own, 0, after);
    if (!defects.isEmpty()) {
      ModelAndView page =
          page(filing, officer)
              .addObject("troubles", problems.unsaved(defects).toList())
              .addObject("details", typed);
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    return answer(deciding.complete(filing, version, typed, officer), id, officer);
  }

  private Filing find(UUID id, Caller officer) {
    return deciding
        .find(id, officer)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private ModelAndView answer(Change change, UUID id, Caller officer) {
    if (change instanceof Change.Done) {
      return new ModelAndView("redirect:/approvals/" + id);
    }
    ModelAndView page =
        page(find(id, officer), officer)
            .addObject(
                "defect", change instanceof Change.OwnWork ? "approval.own" : "filing.overtaken");
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private static Optional<FormSection> own(Filing filing) {
    return filing.origin() == Filing.Origin.FORM
        ? Drafting.form(filing).sections().stream().filter(FormSection::byAuthority).findFirst()
        : Optional.empty();
  }

  private ModelAndView page(Filing filing, Caller officer) {
    ModelAndView page =
        new ModelAndView("approval")
            .addObject("filing", filing)
            .addObject("language", Names.language())
            .addObject("own", deciding.isOwnWork(filing, officer))
            .addObject("part", own(filing).orElse(null))
            .addObject("details", Drafting.answers(filing).single())
            .addObject("troubles", List.of())
            .addObject("events", store.filings().events(filing.id()));
    if (filing.bytes().isEmpty() || filing.status() == Status.RETURNED) {
      // what its trader makes of it is nobody's business before it comes again
      return page.addObject("found", List.of()).addObject("more", 0);
    }
    byte[] bytes = preparing.bytes(filing);
    UnsealedVerdict verdict = preparing.check(bytes);
    return page.addObject("found", Found.of(verdict.findings(), Names.language()))
        .addObject("more", Math.max(0, verdict.findings().size() - Found.MOST))
        .addObject("sealable", verdict.isSealable())
        .addObject("rendition", Renderer.render(bytes, Packs.builtIn().types()).orElse(null));
  }
}
