// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.partner;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.crossborder.gateway.web.page.Names;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The doctor's steps with a partner, live: the page comes again by itself until they are over. */
@Controller
class ExaminationPages {
  private static final String AGAIN_SECONDS = "2";
  private final Partners partners;
  private final PartnerExaminations examinations;
  private final Names names;

  ExaminationPages(Partners partners, PartnerExaminations examinations, Names names) {
    this.partners = partners;
    this.examinations = examinations;
    this.names = names;
  }

  @PostMapping("/partners/{party}/examinations")
  String begin(@PathVariable String party, Principal person) {
    Partner partner = found(party);
    RunningExamination begun =
        examinations
            .begin(partner.party(), person.getName())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS));
    return "redirect:/partners/" + partner.party() + "/examinations/" + begun.id();
  }

  @GetMapping("/partners/{party}/examinations/{id}")
  ModelAndView show(
      @PathVariable String party, @PathVariable UUID id, HttpServletResponse response) {
    Partner partner = found(party);
    RunningExamination running =
        examinations
            .find(id, partner.party())
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    boolean over = running.isOver();
    if (!over) {
      response.setHeader("Refresh", AGAIN_SECONDS);
    }
    return new ModelAndView("examination")
        .addObject("over", over)
        .addObject("partner", partner)
        .addObject("name", names.party(party))
        .addObject("running", running);
  }

  private Partner found(String party) {
    return partners
        .find(party)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
