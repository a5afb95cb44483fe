// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.page;

import static org.crossborder.conformance.readiness.page.AnswerForm.said;

import java.io.IOException;
import java.security.Principal;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.assessment.Action;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.assessment.Entry;
import org.crossborder.conformance.readiness.finding.ActionPlan;
import org.crossborder.conformance.readiness.finding.Findings;
import org.crossborder.conformance.readiness.store.AssessmentHome;
import org.crossborder.conformance.readiness.store.StaleVersionException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The individual action plan (Article 12). */
@Controller
class PlanController {
  private final AssessmentHome home;

  PlanController(AssessmentHome home) {
    this.home = home;
  }

  /**
   * An action as it is typed.
   *
   * @param id 0 for a new one
   */
  record ActionForm(
      int id,
      int version,
      List<String> closes,
      String what,
      String owner,
      String due,
      String help,
      String progress,
      String note) {
    static ActionForm empty() {
      return new ActionForm(0, 0, List.of(), "", "", "", "", "PLANNED", "");
    }
  }

  @GetMapping("/plan")
  ModelAndView plan(@RequestParam(defaultValue = "0") int action) throws IOException {
    return page(
        home.journal().now().actions().entrySet().stream()
            .filter(entry -> entry.getKey() == action)
            .map(
                entry -> {
                  Action kept = entry.getValue().action();
                  return new ActionForm(
                      action,
                      entry.getValue().version(),
                      kept.closes().stream().map(AnswerKey::toString).toList(),
                      kept.what(),
                      kept.owner(),
                      kept.due() == null ? "" : String.valueOf(kept.due()),
                      kept.help(),
                      kept.progress().name(),
                      kept.note());
                })
            .findFirst()
            .orElse(ActionForm.empty()),
        List.of(),
        HttpStatus.OK);
  }

  @PostMapping("/plan")
  ModelAndView save(
      @RequestParam int id,
      @RequestParam int version,
      @RequestParam(defaultValue = "") List<String> closes,
      @RequestParam String what,
      @RequestParam String owner,
      @RequestParam String due,
      @RequestParam String help,
      @RequestParam String progress,
      @RequestParam String note,
      Principal person)
      throws IOException {
    ActionForm form = new ActionForm(id, version, closes, what, owner, due, help, progress, note);
    try {
      Action action =
          new Action(
              closes.stream().map(AnswerKey::parse).toList(),
              said(what),
              said(owner),
              AnswerForm.date(said(due)),
              said(help),
              Action.Progress.valueOf(progress),
              said(note));
      int number = id == 0 ? home.journal().now().actions().size() + 1 : id;
      home.journal()
          .append(person.getName(), List.of(new Entry.Planned(number, version + 1, action)));
      return new ModelAndView("redirect:/plan#action-" + number);
    } catch (StaleVersionException changed) {
      return page(form, new FormError("what", "plan.conflict"), HttpStatus.CONFLICT);
    } catch (DateTimeException wrong) {
      return page(form, new FormError("due", "error.date"), HttpStatus.UNPROCESSABLE_CONTENT);
    } catch (IllegalArgumentException wrong) {
      return page(form, new FormError("what", "error.what"), HttpStatus.UNPROCESSABLE_CONTENT);
    }
  }

  private ModelAndView page(ActionForm form, FormError error, HttpStatusCode status)
      throws IOException {
    return page(form, List.of(error), status);
  }

  private ModelAndView page(ActionForm form, List<FormError> errors, HttpStatusCode status)
      throws IOException {
    Assessment now = home.journal().now();
    Findings findings = Findings.of(home.checklist(), now, home.basis(now));
    ModelAndView page = new ModelAndView("plan", status);
    page.addObject("plan", ActionPlan.of(now, findings, home.today()));
    page.addObject("gaps", findings.gaps());
    page.addObject("form", form);
    page.addObject("errors", errors);
    page.addObject("progresses", Arrays.asList(Action.Progress.values()));
    return page;
  }
}
