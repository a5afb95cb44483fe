// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.health;

import java.util.List;
import org.crossborder.gateway.access.Act;
import org.crossborder.gateway.access.Caller;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** For an operator at night: what is wrong, since when, what it does to documents, what to do. */
@Controller
class HealthPage {
  private final Cards cards;

  HealthPage(Cards cards) {
    this.cards = cards;
  }

  @GetMapping("/health")
  ModelAndView health(@AuthenticationPrincipal Caller caller) {
    List<Card> all = cards.now();
    return new ModelAndView("health")
        .addObject("wrong", all.stream().filter(card -> !card.inOrder()).toList())
        .addObject("right", all.stream().filter(Card::inOrder).toList())
        .addObject("worst", all.isEmpty() ? "UNKNOWN" : all.get(0).status())
        .addObject("reconciling", caller.may(Act.SEE_ALL))
        .addObject("searching", caller.may(Act.SEE))
        .addObject("supporting", caller.may(Act.SUPPORT));
  }
}
