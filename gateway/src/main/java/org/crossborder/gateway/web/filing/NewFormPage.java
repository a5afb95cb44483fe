// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.filing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.filing.Authorities;
import org.crossborder.gateway.filing.Authority;
import org.crossborder.gateway.filing.Change;
import org.crossborder.gateway.filing.Drafting;
import org.crossborder.gateway.form.FormDescription;
import org.crossborder.gateway.store.Filing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Which document, from which authority: with that a form is begun. */
@Controller
class NewFormPage {
  private final Drafting drafting;
  private final Authorities authorities;
  private final ShownFilings filings;

  NewFormPage(Drafting drafting, Authorities authorities, ShownFilings filings) {
    this.filings = filings;
    this.drafting = drafting;
    this.authorities = authorities;
  }

  /** A document that can be had here. */
  record Offer(FormDescription form, Authority authority) {
    /** How the page names it. */
    public String id() {
      return form.type() + "@" + authority.organisation();
    }
  }

  @GetMapping("/filings/new")
  ModelAndView choose() {
    return new ModelAndView("filing-new")
        .addObject("id", UUID.randomUUID())
        .addObject("offers", offers());
  }

  @PostMapping("/filings/new")
  ModelAndView begin(
      @RequestParam UUID id,
      @RequestParam(required = false) @Nullable String offer,
      @AuthenticationPrincipal Caller caller) {
    Optional<Offer> chosen = offers().stream().filter(each -> each.id().equals(offer)).findFirst();
    if (chosen.isEmpty()) {
      ModelAndView page = choose().addObject("defect", "form.new.choose");
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    Change change = drafting.begin(id, chosen.get().form(), chosen.get().authority(), caller);
    return new ModelAndView(
        change instanceof Change.Done ? "redirect:/filings/" + id : "redirect:/filings");
  }

  /** Once more, from what was sent before. */
  @PostMapping("/filings/{id}/again")
  ModelAndView again(
      @PathVariable UUID id, @RequestParam UUID next, @AuthenticationPrincipal Caller caller) {
    Filing earlier = filings.find(id, caller);
    if (earlier.origin() != Filing.Origin.FORM
        || earlier.fields() == null
        || earlier.status().isOpen()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return new ModelAndView(
        drafting.again(next, earlier, caller) instanceof Change.Done
            ? "redirect:/filings/" + next
            : "redirect:/filings/new");
  }

  private List<Offer> offers() {
    return FormDescription.all().stream()
        .flatMap(
            form ->
                authorities.issuing(form.type()).stream()
                    .map(authority -> new Offer(form, authority)))
        .toList();
  }
}
