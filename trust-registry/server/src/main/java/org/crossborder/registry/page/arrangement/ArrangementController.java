// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.arrangement;

import java.util.Comparator;
import org.crossborder.registry.page.ArrangementLine;
import org.crossborder.registry.page.Pages;
import org.crossborder.registry.page.PublishedRegister;
import org.crossborder.registry.page.Reading;
import org.crossborder.registry.page.words.Facts;
import org.crossborder.registry.page.words.NewestEntries;
import org.crossborder.trust.arrangement.Arrangement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /arrangements} and {@code /arrangements/{id}}. */
@Controller
class ArrangementController {
  private static final int MOST_ENTRIES = 10;

  private final PublishedRegister register;
  private final Facts facts;
  private final NewestEntries newest;

  ArrangementController(PublishedRegister register, Facts facts, NewestEntries newest) {
    this.register = register;
    this.facts = facts;
    this.newest = newest;
  }

  @GetMapping("/arrangements")
  String arrangements(Model model) {
    Reading reading = register.read();
    model.addAttribute("reading", reading);
    model.addAttribute(
        "arrangements",
        reading.snapshot().arrangements().stream()
            .map(arrangement -> ArrangementLine.of(arrangement, reading))
            .sorted(Comparator.comparing(ArrangementLine::title))
            .toList());
    return "arrangements";
  }

  @GetMapping("/arrangements/{*path}")
  String arrangement(
      @PathVariable String path, @RequestParam(required = false) @Nullable String id, Model model) {
    Reading reading = register.read();
    Arrangement arrangement = Pages.found(reading.arrangement(Pages.id(path, id)), "arrangement");
    model.addAttribute("reading", reading);
    model.addAttribute("view", ArrangementView.of(arrangement, reading));
    model.addAttribute("terms", facts.of(arrangement.termsOrNone()));
    model.addAttribute(
        "entries", newest.of("arrangement:" + arrangement.id(), reading, MOST_ENTRIES));
    return "arrangement";
  }
}
