// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.util.List;
import java.util.Locale;
import org.crossborder.conformance.comparison.Badge;
import org.crossborder.conformance.comparison.Change;
import org.crossborder.conformance.comparison.Comparison;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.report.HtmlReport;
import org.crossborder.conformance.report.ReportForm;
import org.crossborder.conformance.report.ResultFile;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What a run has found: look at it, take it away, compare it, keep it under a name. */
@Controller
class OutcomeController {
  private final RunHome home;

  OutcomeController(RunHome home) {
    this.home = home;
  }

  @GetMapping("/outcomes/{id}")
  ModelAndView outcome(
      @PathVariable String id, @RequestParam(defaultValue = "") String with, Locale locale)
      throws IOException {
    return page(id, with, "", HttpStatus.OK, locale);
  }

  private ModelAndView page(String id, String with, String error, HttpStatus status, Locale locale)
      throws IOException {
    KeptOutcome outcome = found(id);
    ResultFile result = outcome.result();
    ModelAndView page =
        new ModelAndView("outcome", status)
            .addObject("outcome", outcome)
            .addObject("result", result)
            .addObject("error", error)
            .addObject("with", with)
            .addObject("sections", HtmlReport.sections(result, RunTexts.language(locale)))
            .addObject(
                "others", home.outcomes("").stream().filter(o -> !o.id().equals(id)).toList())
            .addObject("snapshots", home.snapshots().names());
    if (!with.isEmpty()) {
      page.addObject("comparison", Comparison.of(other(with), result))
          .addObject("kinds", List.of(Change.Kind.values()));
    }
    return page;
  }

  /** A snapshot by its name, or another outcome by its id. */
  private ResultFile other(String named) throws IOException {
    if (home.snapshots().names().contains(named)) {
      return home.snapshots().read(named);
    }
    return found(named).result();
  }

  @GetMapping("/outcomes/{id}/report")
  ResponseEntity<byte[]> report(
      @PathVariable String id, @RequestParam String form, @RequestParam String in)
      throws IOException {
    ReportForm wanted;
    try {
      wanted = ReportForm.of(form);
    } catch (IllegalArgumentException none) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such form", none);
    }
    byte[] report = wanted.write(found(id).result(), Language.of(in).orElse(Language.EN));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(wanted.mediaType()))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            RunController.attachment("conformance." + wanted.extension()))
        .body(report);
  }

  @GetMapping("/outcomes/{id}/evidence.zip")
  ResponseEntity<Resource> evidence(@PathVariable String id) {
    KeptOutcome outcome = found(id);
    if (!outcome.hasEvidence()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/zip"))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            RunController.attachment("evidence-" + outcome.id() + ".zip"))
        .body(new FileSystemResource(outcome.folder().resolve("evidence.zip")));
  }

  @GetMapping("/outcomes/{id}/badge.svg")
  ResponseEntity<byte[]> badge(@PathVariable String id) throws IOException {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("image/svg+xml"))
        .body(Badge.svg(found(id).result()).getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/outcomes/{id}/snapshot")
  ModelAndView keep(@PathVariable String id, @RequestParam String as, Locale locale)
      throws IOException {
    try {
      home.snapshots().keep(as.strip(), found(id).result());
      return new ModelAndView("redirect:/outcomes/" + id + "#compare");
    } catch (IllegalArgumentException | FileAlreadyExistsException wrong) {
      return page(id, "", "snapshot", HttpStatus.UNPROCESSABLE_CONTENT, locale);
    }
  }

  private KeptOutcome found(String id) {
    return home.outcome(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
