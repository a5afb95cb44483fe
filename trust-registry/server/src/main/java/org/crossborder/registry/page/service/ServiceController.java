// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.service;

import org.crossborder.registry.page.Pages;
import org.crossborder.registry.page.PublishedRegister;
import org.crossborder.registry.page.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /services/{id}}: a trust service with its history. */
@Controller
class ServiceController {
  private final PublishedRegister register;

  ServiceController(PublishedRegister register) {
    this.register = register;
  }

  @GetMapping("/services/{*path}")
  String service(
      @PathVariable String path, @RequestParam(required = false) @Nullable String id, Model model) {
    Reading reading = register.read();
    model.addAttribute("reading", reading);
    model.addAttribute(
        "view",
        ServiceView.of(Pages.found(reading.service(Pages.id(path, id)), "trust service"), reading));
    return "service";
  }
}
