// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.party;

import java.util.Comparator;
import org.crossborder.registry.page.Pages;
import org.crossborder.registry.page.PublishedRegister;
import org.crossborder.registry.page.Reading;
import org.crossborder.registry.page.words.NewestEntries;
import org.crossborder.trust.party.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /parties} and {@code /parties/{code}}. */
@Controller
class PartyController {
  private static final int MOST_ENTRIES = 10;

  private final PublishedRegister register;
  private final NewestEntries newest;

  PartyController(PublishedRegister register, NewestEntries newest) {
    this.register = register;
    this.newest = newest;
  }

  @GetMapping("/parties")
  String parties(Model model) {
    Reading reading = register.read();
    model.addAttribute("reading", reading);
    model.addAttribute(
        "parties",
        reading.snapshot().parties().stream()
            .map(party -> PartyLine.of(party, reading))
            .sorted(Comparator.comparing(PartyLine::name))
            .toList());
    return "parties";
  }

  @GetMapping("/parties/{*path}")
  String party(
      @PathVariable String path, @RequestParam(required = false) @Nullable String id, Model model) {
    Reading reading = register.read();
    Party party = Pages.found(reading.snapshot().party(Pages.id(path, id)), "Party");
    model.addAttribute("reading", reading);
    model.addAttribute("view", PartyView.of(party, reading));
    model.addAttribute("entries", newest.of("party:" + party.code(), reading, MOST_ENTRIES));
    return "party";
  }
}
