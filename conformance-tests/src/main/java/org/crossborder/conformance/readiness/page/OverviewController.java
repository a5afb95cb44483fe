// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.crossborder.conformance.language.Language;
import org.crossborder.conformance.readiness.assessment.Agency;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.assessment.Entry;
import org.crossborder.conformance.readiness.report.Report;
import org.crossborder.conformance.readiness.report.ReportFormat;
import org.crossborder.conformance.readiness.result.ConformanceResults;
import org.crossborder.conformance.readiness.store.AssessmentHome;
import org.crossborder.conformance.readiness.store.StaleVersionException;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The task list of sections, who takes part, and what goes in and out as files. */
@Controller
class OverviewController {
  private static final int LARGEST_RESULTS = 16 << 20;

  private final AssessmentHome home;

  OverviewController(AssessmentHome home) {
    this.home = home;
  }

  @GetMapping("/login")
  String login() {
    return "login";
  }

  @GetMapping("/")
  String overview(Model model) throws IOException {
    Assessment now = home.journal().now();
    model.addAttribute("assessment", now);
    model.addAttribute("parts", Drawn.parts(home, now));
    return "overview";
  }

  @PostMapping("/agencies")
  String agency(@RequestParam String id, @RequestParam String name, Model model, Principal person)
      throws IOException, StaleVersionException {
    try {
      home.journal()
          .append(
              person.getName(),
              List.of(new Entry.AgencyNamed(new Agency(id.strip(), name.strip()))));
    } catch (IllegalArgumentException wrong) {
      model.addAttribute("errors", List.of(new FormError("id", "error.agency")));
      return overview(model);
    }
    return "redirect:/#agencies";
  }

  @PostMapping("/results")
  String results(@RequestParam MultipartFile file, Model model, Principal person)
      throws IOException, StaleVersionException {
    String name = file.getOriginalFilename() == null ? "results.json" : file.getOriginalFilename();
    Entry.Tested tested;
    try (InputStream in = file.getInputStream()) {
      tested = ConformanceResults.read(name, in.readNBytes(LARGEST_RESULTS));
    } catch (IOException unreadable) {
      model.addAttribute("errors", List.of(new FormError("results", "error.results")));
      return overview(model);
    }
    home.journal().append(person.getName(), List.of(tested));
    return "redirect:/#results";
  }

  @GetMapping("/report")
  ResponseEntity<byte[]> report(@RequestParam String format, @RequestParam String language)
      throws IOException {
    ReportFormat form;
    try {
      form = ReportFormat.valueOf(format.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException none) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No such format", none);
    }
    Language in = Language.of(language).orElse(Language.EN);
    byte[] report = form.write(Report.of(home, home.journal().now()), in);
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(form.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment("readiness." + form.extension()))
        .body(report);
  }

  /** A file that somebody gave: always to be saved, never shown in this site's name. */
  @GetMapping("/evidence/{sha256}")
  ResponseEntity<Resource> evidence(
      @PathVariable String sha256, @RequestParam(defaultValue = "evidence") String name)
      throws IOException {
    Path file =
        home.files()
            .find(sha256)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(name))
        .body(new FileSystemResource(file));
  }

  private static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
