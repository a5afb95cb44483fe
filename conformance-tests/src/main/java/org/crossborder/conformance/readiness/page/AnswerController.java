// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.page;

import static org.crossborder.conformance.readiness.page.AnswerForm.said;

import java.io.IOException;
import java.security.Principal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.answer.Confidence;
import org.crossborder.conformance.readiness.answer.Evidence;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.assessment.Entry;
import org.crossborder.conformance.readiness.checklist.Question;
import org.crossborder.conformance.readiness.finding.Findings;
import org.crossborder.conformance.readiness.finding.SectionFinding;
import org.crossborder.conformance.readiness.store.AssessmentHome;
import org.crossborder.conformance.readiness.store.StaleVersionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Sections with their questions, and the answers to them. */
@Controller
class AnswerController {
  private final AssessmentHome home;

  AnswerController(AssessmentHome home) {
    this.home = home;
  }

  @GetMapping("/sections/{id}")
  String section(@PathVariable String id, Model model) throws IOException {
    Assessment now = home.journal().now();
    SectionFinding section =
        Findings.of(home.checklist(), now, home.basis(now))
            .section(id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    model.addAttribute("section", section);
    model.addAttribute("checklist", home.checklist());
    return "section";
  }

  @GetMapping("/answer")
  ModelAndView form(@RequestParam String key, Principal person) throws IOException {
    AnswerKey asked = key(key);
    Assessment now = home.journal().now();
    AnswerForm form =
        AnswerForm.of(key, now.version(asked), now.answer(asked).orElse(null), person.getName());
    return page(asked, form, List.of(), HttpStatus.OK, null);
  }

  @PostMapping("/answer")
  ModelAndView save(AnswerForm form, Principal person) throws IOException {
    AnswerKey key = key(said(form.key()));
    List<FormError> errors = form.errors(question(key));
    if (!errors.isEmpty()) {
      return page(key, form, errors, HttpStatus.UNPROCESSABLE_CONTENT, null);
    }
    Assessment now = home.journal().now();
    List<Evidence> evidence = now.answer(key).map(Answer::evidence).orElse(List.of());
    return keep(key, form, form.answer(evidence), person);
  }

  private ModelAndView keep(AnswerKey key, AnswerForm form, Answer answer, Principal person)
      throws IOException {
    try {
      home.journal()
          .append(person.getName(), List.of(new Entry.Answered(key, form.version() + 1, answer)));
      String section = home.checklist().sectionOf(key.question()).orElseThrow().id();
      return new ModelAndView("redirect:/sections/" + section + "#q-" + key.question());
    } catch (StaleVersionException changed) {
      Assessment now = home.journal().now();
      return page(
          key,
          form.from(now.version(key)),
          List.of(new FormError("kept", "answer.conflict")),
          HttpStatus.CONFLICT,
          now.answer(key).orElse(null));
    }
  }

  @PostMapping("/answer/evidence")
  ModelAndView evidence(
      @RequestParam String key,
      @RequestParam int version,
      @RequestParam String kind,
      @RequestParam(defaultValue = "") String about,
      @RequestParam(defaultValue = "") String value,
      @RequestParam(defaultValue = "") String gateway,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Principal person)
      throws IOException {
    AnswerKey asked = key(key);
    Answer answer = answer(asked);
    AnswerForm form = AnswerForm.of(key, version, answer, person.getName());
    Evidence evidence;
    try {
      evidence =
          new TypedEvidence(kind, said(about), said(value), said(gateway), said(until))
              .evidence(home, file);
    } catch (DateTimeException wrong) {
      return wrong(asked, form, new FormError("until", "error.date"));
    } catch (IllegalArgumentException wrong) {
      return wrong(asked, form, new FormError("about", "error.evidence"));
    }
    return answer.evidence().size() >= Answer.MOST_EVIDENCE
        ? wrong(asked, form, new FormError("about", "error.evidence"))
        : keep(asked, form, answer.with(evidence), person);
  }

  private ModelAndView wrong(AnswerKey key, AnswerForm form, FormError error) throws IOException {
    return page(key, form, List.of(error), HttpStatus.UNPROCESSABLE_CONTENT, null);
  }

  @PostMapping("/answer/evidence/remove")
  ModelAndView remove(
      @RequestParam String key,
      @RequestParam int version,
      @RequestParam int index,
      Principal person)
      throws IOException {
    AnswerKey asked = key(key);
    Answer answer = answer(asked);
    List<Evidence> left = new ArrayList<>(answer.evidence());
    if (index < 0 || index >= left.size()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    left.remove(index);
    AnswerForm form = AnswerForm.of(key, version, answer, person.getName());
    return keep(asked, form, form.answer(left), person);
  }

  private ModelAndView page(
      AnswerKey key,
      AnswerForm form,
      List<FormError> errors,
      HttpStatusCode status,
      @Nullable Answer theirs)
      throws IOException {
    ModelAndView page = new ModelAndView("answer", status);
    Assessment now = home.journal().now();
    page.addObject("question", question(key));
    page.addObject("section", home.checklist().sectionOf(key.question()).orElseThrow());
    page.addObject("checklist", home.checklist());
    page.addObject("key", key);
    page.addObject("who", now.nameOf(key.agency()));
    page.addObject("form", form);
    page.addObject("errors", errors);
    page.addObject("theirs", theirs);
    page.addObject("evidence", now.answer(key).map(Answer::evidence).orElse(List.of()));
    page.addObject("answered", now.answer(key).isPresent());
    page.addObject("confidences", Confidence.values());
    return page;
  }

  private Answer answer(AnswerKey key) throws IOException {
    return home.journal()
        .now()
        .answer(key)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Question question(AnswerKey key) {
    return home.checklist()
        .question(key.question())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** An answer that is asked for; nothing else has a page. */
  private AnswerKey key(String text) throws IOException {
    try {
      AnswerKey key = AnswerKey.parse(text);
      boolean known =
          key.agency().equals(AnswerKey.STATE)
              || home.journal().now().agencies().containsKey(key.agency());
      if (known && key.fits(question(key))) {
        return key;
      }
    } catch (IllegalArgumentException none) {
      // said below
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
