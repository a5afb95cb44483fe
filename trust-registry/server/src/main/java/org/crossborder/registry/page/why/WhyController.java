// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.why;

import java.util.List;
import org.crossborder.registry.page.PublishedRegister;
import org.crossborder.registry.page.Reading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /why}: why a certificate is recognised, or is not. */
@Controller
class WhyController {
  private final PublishedRegister register;
  private final PageAnswers answers;

  WhyController(PublishedRegister register, PageAnswers answers) {
    this.register = register;
    this.answers = answers;
  }

  @GetMapping("/why")
  String form(
      @RequestParam(required = false) @Nullable String recogniser,
      @RequestParam(required = false) @Nullable String recognised,
      @RequestParam(required = false) @Nullable String documentType,
      Model model) {
    Reading reading = register.read();
    model.addAttribute("reading", reading);
    model.addAttribute("form", WhyForm.choices(recogniser, recognised, documentType));
    model.addAttribute("errors", List.of());
    return "why";
  }

  @PostMapping(path = "/why", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ModelAndView answer(WhyForm form) {
    Reading reading = register.read();
    FormReading read = FormReader.read(form, reading);
    if (read instanceof FormReading.Understood understood) {
      return new ModelAndView("why-answer")
          .addObject("reading", reading)
          .addObject("view", answers.explain(understood, reading));
    }
    ModelAndView page = new ModelAndView("why", HttpStatus.BAD_REQUEST);
    return page.addObject("reading", reading)
        .addObject("form", form)
        .addObject("errors", ((FormReading.NotUnderstood) read).errors());
  }
}
