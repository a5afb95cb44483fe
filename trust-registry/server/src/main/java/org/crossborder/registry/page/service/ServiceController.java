// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.service;

import org.crossborder.registry.page.Pages;
import org.crossborder.registry.page.PublishedRegister;
import org.crossborder.registry.page.Reading;
import org.crossborder.registry.page.words.Facts;
import org.crossborder.registry.page.words.NewestEntries;
import org.crossborder.trust.service.TrustService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /services/{id}}: a trust service with its history. */
@Controller
class ServiceController {
  private static final int MOST_ENTRIES = 10;

  private final PublishedRegister register;
  private final Facts facts;
  private final NewestEntries newest;

  ServiceController(PublishedRegister register, Facts facts, NewestEntries newest) {
    this.register = register;
    this.facts = facts;
    this.newest = newest;
  }

  @GetMapping("/services/{*path}")
  String service(
      @PathVariable String path, @RequestParam(required = false) @Nullable String id, Model model) {
    Reading reading = register.read();
    TrustService service = Pages.found(reading.service(Pages.id(path, id)), "trust service");
    model.addAttribute("reading", reading);
    model.addAttribute("view", ServiceView.of(service, reading));
    model.addAttribute("particulars", Particulars.of(service, reading, facts));
    model.addAttribute("entries", newest.of("service:" + service.id(), reading, MOST_ENTRIES));
    return "service";
  }
}
