// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.page;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.answer.Standing;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.finding.Comparison;
import org.crossborder.conformance.readiness.finding.Findings;
import org.crossborder.conformance.readiness.finding.WhatIf;
import org.crossborder.conformance.readiness.store.AssessmentHome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What follows from the answers: sections, gaps, what if they were closed, and what has changed.
 */
@Controller
class FindingsController {
  private final AssessmentHome home;

  FindingsController(AssessmentHome home) {
    this.home = home;
  }

  @GetMapping("/findings")
  String findings(
      @RequestParam(defaultValue = "") List<String> gap,
      @RequestParam(defaultValue = "") String with,
      Model model)
      throws IOException {
    Assessment now = home.journal().now();
    Findings findings = Findings.of(home.checklist(), now, home.basis(now));
    model.addAttribute("parts", Drawn.parts(home, now));
    model.addAttribute("gaps", findings.gaps());
    model.addAttribute("chosen", gap);
    model.addAttribute("with", with);
    if (!gap.isEmpty()) {
      try {
        List<AnswerKey> keys = gap.stream().map(AnswerKey::parse).toList();
        model.addAttribute("whatIf", WhatIf.closed(keys, home.checklist(), now, home.basis(now)));
      } catch (IllegalArgumentException none) {
        model.addAttribute("errors", List.of(new FormError("gaps", "error.gap")));
      }
    }
    if (!with.isBlank()) {
      compare(with, findings, model);
    }
    return "findings";
  }

  private void compare(String with, Findings findings, Model model) throws IOException {
    try {
      LocalDate day = LocalDate.parse(with.strip());
      Optional<Assessment> then =
          home.journal().at(day.atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC));
      if (then.isPresent()) {
        Standing.Basis past = new Standing.Basis(day, then.get()::result, home.files()::keeps);
        model.addAttribute(
            "comparison", Comparison.of(Findings.of(home.checklist(), then.get(), past), findings));
        return;
      }
    } catch (DateTimeException none) {
      // said below
    }
    model.addAttribute("errors", List.of(new FormError("with", "error.day")));
  }
}
