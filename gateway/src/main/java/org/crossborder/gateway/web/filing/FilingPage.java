// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.filing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.filing.Authorities;
import org.crossborder.gateway.filing.Change;
import org.crossborder.gateway.filing.Preparing;
import org.crossborder.gateway.store.Filing;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.web.page.Names;
import org.crossborder.validation.finding.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One filing: where it is, what is to be done next, and the buttons that do it. */
@Controller
class FilingPage {
  private final ShownFilings filings;
  private final Preparing preparing;
  private final Authorities authorities;
  private final Store store;
  private final Names names;
  private final FormProblems problems;

  FilingPage(
      ShownFilings filings,
      Preparing preparing,
      Authorities authorities,
      Store store,
      Names names,
      FormProblems problems) {
    this.problems = problems;
    this.names = names;
    this.filings = filings;
    this.preparing = preparing;
    this.authorities = authorities;
    this.store = store;
  }

  @GetMapping("/filings/{id}")
  ModelAndView filing(@PathVariable UUID id, @AuthenticationPrincipal Caller caller) {
    Filing filing = filings.find(id, caller);
    return page(filing, findings(filing));
  }

  @PostMapping("/filings/{id}/hand-in")
  ModelAndView handIn(
      @PathVariable UUID id,
      @RequestParam int version,
      @RequestParam String authority,
      @AuthenticationPrincipal Caller caller) {
    Change change = preparing.handIn(filings.find(id, caller), version, authority, caller);
    return answer(change, filings.find(id, caller));
  }

  @PostMapping("/filings/{id}/withdraw")
  ModelAndView withdraw(
      @PathVariable UUID id, @RequestParam int version, @AuthenticationPrincipal Caller caller) {
    return answer(
        preparing.withdraw(filings.find(id, caller), version, caller), filings.find(id, caller));
  }

  /** What is thrown away twice is away. */
  @PostMapping("/filings/{id}/discard")
  ModelAndView discard(
      @PathVariable UUID id, @RequestParam int version, @AuthenticationPrincipal Caller caller) {
    return preparing
        .find(id, caller)
        .filter(filing -> !preparing.discard(filing, version, caller))
        .map(filing -> answer(new Change.Overtaken(filing), filing))
        .orElseGet(() -> new ModelAndView("redirect:/filings"));
  }

  private ModelAndView answer(Change change, Filing filing) {
    if (change instanceof Change.Done) {
      return new ModelAndView("redirect:/filings/" + filing.id());
    }
    boolean wrong = change instanceof Change.Wrong;
    ModelAndView page = page(filing, findings(filing)).addObject("defect", defect(change));
    page.setStatus(wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
    return page;
  }

  private static String defect(Change change) {
    if (change instanceof Change.Wrong) {
      return "filing.wrong";
    }
    return change instanceof Change.NoAuthority ? "filing.noAuthority" : "filing.overtaken";
  }

  private ModelAndView page(Filing filing, List<Finding> findings) {
    ModelAndView page =
        new ModelAndView("filing")
            .addObject("filing", filing)
            .addObject("title", names.documentType(filing.type()))
            .addObject("document", document(filing))
            .addObject("next", UUID.randomUUID())
            .addObject("events", store.filings().events(filing.id()));
    return filing.origin() == Filing.Origin.FORM
        ? form(page, filing)
        : upload(page, filing, findings);
  }

  /** What it became, and so where it is. */
  private @Nullable StoredMessage document(Filing filing) {
    return Optional.ofNullable(filing.message()).flatMap(store.messages()::find).orElse(null);
  }

  private ModelAndView upload(ModelAndView page, Filing filing, List<Finding> findings) {
    return page.addObject("authorities", authorities.issuing(filing.type()))
        .addObject("found", Found.of(findings, Names.language()))
        .addObject("more", Math.max(0, findings.size() - Found.MOST))
        .addObject("ready", filing.status().isOpen());
  }

  /** Questions are listed while they can be answered. */
  private ModelAndView form(ModelAndView page, Filing filing) {
    List<Trouble> troubles = filing.status().isOpen() ? problems.of(filing) : List.<Trouble>of();
    List<Task> tasks = Task.of(filing, troubles);
    boolean begun = tasks.stream().noneMatch(task -> task.state() == Task.State.EMPTY);
    return page.addObject(
            "authorities",
            authorities.of(String.valueOf(filing.authority()), filing.type()).stream().toList())
        .addObject("found", List.of())
        .addObject("more", 0)
        .addObject("tasks", filing.status().isOpen() ? tasks : null)
        .addObject("troubles", begun ? troubles : List.of())
        .addObject(
            "ready", filing.status().isOpen() && troubles.stream().noneMatch(Trouble::hinders));
  }

  /** As long as the trader can still do something about them. */
  private List<Finding> findings(Filing filing) {
    return filing.status().isOpen() && filing.origin() == Filing.Origin.UPLOAD
        ? preparing.check(preparing.bytes(filing)).findings()
        : List.of();
  }
}
