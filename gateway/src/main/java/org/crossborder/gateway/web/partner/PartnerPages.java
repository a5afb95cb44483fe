// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.partner;

import java.security.Principal;
import org.crossborder.gateway.access.Act;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.api.PartnerPings;
import org.crossborder.gateway.sandbox.Practice;
import org.crossborder.gateway.web.page.Names;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Partners: what can go to and fro and why, what waits since when, and whether they answer. */
@Controller
class PartnerPages {
  private final Partners partners;
  private final PartnerPings pings;
  private final Names names;
  private final ObjectProvider<Practice> practice;

  PartnerPages(
      Partners partners, PartnerPings pings, Names names, ObjectProvider<Practice> practice) {
    this.partners = partners;
    this.pings = pings;
    this.names = names;
    this.practice = practice;
  }

  @GetMapping("/partners")
  ModelAndView all(@AuthenticationPrincipal Caller caller) {
    return new ModelAndView("partners")
        .addObject("partners", partners.all())
        .addObject("practice", caller.may(Act.PING) && practice.getIfAvailable() != null);
  }

  @GetMapping("/partners/{party}")
  ModelAndView one(@PathVariable String party, @AuthenticationPrincipal Caller caller) {
    return new ModelAndView("partner")
        .addObject("partner", found(party))
        .addObject("name", names.party(party))
        .addObject("pinging", caller.may(Act.PING));
  }

  /** The outcome is on the answer. */
  @PostMapping("/partners/{party}/ping")
  ModelAndView ping(
      @PathVariable String party, @AuthenticationPrincipal Caller caller, Principal person) {
    Partner partner = found(party);
    return one(partner.party(), caller).addObject("pings", pings.ping(party, person.getName()));
  }

  private Partner found(String party) {
    return partners
        .find(party)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
