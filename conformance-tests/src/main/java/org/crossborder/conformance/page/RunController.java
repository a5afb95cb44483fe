// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.page;

import static org.crossborder.conformance.page.RunForm.said;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crossborder.conformance.as4.security.Profile;
import org.crossborder.conformance.pki.Pem;
import org.crossborder.conformance.run.InvalidRunException;
import org.crossborder.conformance.run.NewRun;
import org.crossborder.conformance.run.RunFile;
import org.crossborder.conformance.suite.Verdict;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Runs: make one, bring what it needs, begin it, watch it. */
@Controller
class RunController {
  private static final int LARGEST_PEM = 256 << 10;
  private static final String SEE = "redirect:/runs/";

  private final RunHome home;
  private final UnderWay underWay;

  RunController(RunHome home, UnderWay underWay) {
    this.home = home;
    this.underWay = underWay;
  }

  @GetMapping("/runs")
  ModelAndView runs() throws IOException {
    return new ModelAndView("runs")
        .addObject("names", home.names())
        .addObject("outcomes", home.outcomes(""))
        .addObject("progress", underWay.progress().orElse(null));
  }

  @GetMapping("/runs/make")
  ModelAndView make() {
    return form(RunForm.empty(), List.of(), HttpStatus.OK);
  }

  /** Downloads the run file, or makes it here, with keys. */
  @PostMapping("/runs/make")
  Object make(RunForm form, @RequestParam(defaultValue = "download") String act)
      throws IOException {
    List<String> errors = form.errors();
    if (!errors.isEmpty()) {
      return form(form, errors, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    String name = said(form.name());
    NewRun run =
        new NewRun(
            home.of(name), Profile.of(said(form.profile())), URI.create(said(form.target())));
    if (act.equals("download")) {
      return ResponseEntity.ok()
          .contentType(MediaType.parseMediaType("application/yaml"))
          .header(HttpHeaders.CONTENT_DISPOSITION, attachment("run.yml"))
          .body(run.content(form.line()).getBytes(StandardCharsets.UTF_8));
    }
    if (Files.exists(home.of(name))) {
      return form(form, List.of("name"), HttpStatus.CONFLICT);
    }
    run.write(home.clock().instant(), form.line());
    return new ModelAndView(SEE + name);
  }

  @GetMapping("/runs/{name}")
  ModelAndView run(@PathVariable String name) throws IOException {
    return page(name, "", HttpStatus.OK);
  }

  private ModelAndView page(String name, String error, HttpStatus status) throws IOException {
    RunFile file;
    String wrong = "";
    try {
      file = found(name);
    } catch (InvalidRunException invalid) {
      file = null;
      wrong = String.valueOf(invalid.getMessage());
    }
    return new ModelAndView("run", status)
        .addObject("name", name)
        .addObject("file", file)
        .addObject("wrong", wrong)
        .addObject("error", error)
        .addObject("missing", !Files.isRegularFile(home.of(name).resolve("gateway.pem")))
        .addObject("suitePem", Files.isRegularFile(home.of(name).resolve("suite.pem")))
        .addObject(
            "progress", underWay.progress().filter(one -> one.name().equals(name)).orElse(null))
        .addObject("outcomes", home.outcomes(name));
  }

  /** Begins: all, those that failed last, or the doctor. */
  @PostMapping("/runs/{name}/start")
  ModelAndView start(@PathVariable String name, @RequestParam String what) throws IOException {
    RunFile file = found(name);
    try {
      boolean begun =
          switch (what) {
            case "all" -> underWay.start(name, file.assembled(home.clock()));
            case "doctor" -> underWay.start(name, file.withDoctor().assembled(home.clock()));
            case "failed" ->
                underWay.start(name, file.withOnly(failed(name, file)).assembled(home.clock()));
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
          };
      return begun ? new ModelAndView(SEE + name) : page(name, "busy", HttpStatus.CONFLICT);
    } catch (InvalidRunException invalid) {
      return page(name, "invalid", HttpStatus.UNPROCESSABLE_CONTENT)
          .addObject("wrong", String.valueOf(invalid.getMessage()));
    }
  }

  /** What failed in the newest outcome of the run's own plan. */
  private List<String> failed(String name, RunFile file) throws IOException {
    for (KeptOutcome outcome : home.outcomes(name)) {
      if (outcome.summary().plan().equals(file.plan())) {
        return outcome.result().modules().stream()
            .filter(
                module ->
                    module.verdict() == Verdict.FAILED || module.verdict() == Verdict.INDETERMINATE)
            .map(module -> module.id())
            .toList();
      }
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** The gateway's certificates, which the run has waited for. */
  @PostMapping("/runs/{name}/gateway")
  ModelAndView gateway(@PathVariable String name, @RequestParam MultipartFile file)
      throws IOException {
    found(name);
    String pem =
        new String(file.getInputStream().readNBytes(LARGEST_PEM), StandardCharsets.US_ASCII);
    try {
      Pem.write(home.of(name).resolve("gateway.pem"), Pem.read(pem));
      return new ModelAndView(SEE + name);
    } catch (IllegalArgumentException none) {
      return page(name, "pem", HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  /** The suite's certificates, to be registered at the gateway. */
  @GetMapping("/runs/{name}/suite.pem")
  ResponseEntity<FileSystemResource> suite(@PathVariable String name) {
    found(name);
    Path file = home.of(name).resolve("suite.pem");
    if (!Files.isRegularFile(file)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/x-pem-file"))
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment("suite.pem"))
        .body(new FileSystemResource(file));
  }

  private RunFile found(String name) {
    return home.run(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static ModelAndView form(RunForm form, List<String> errors, HttpStatus status) {
    return new ModelAndView("run-make", status)
        .addObject("form", form)
        .addObject("wrongs", errors)
        .addObject("profiles", List.of(Profile.values()));
  }

  static String attachment(String name) {
    return ContentDisposition.attachment()
        .filename(name, StandardCharsets.UTF_8)
        .build()
        .toString();
  }
}
