// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.overview;

import org.crossborder.registry.page.PublishedRegister;
import org.crossborder.registry.page.Reading;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /}: what this registry is. */
@Controller
class OverviewController {
  private final PublishedRegister register;

  OverviewController(PublishedRegister register) {
    this.register = register;
  }

  @GetMapping("/")
  String overview(Model model) {
    Reading reading = register.read();
    model.addAttribute("reading", reading);
    model.addAttribute("counts", Counts.of(reading.snapshot()));
    model.addAttribute("events", Effects.newest(reading, 10));
    return "overview";
  }
}
