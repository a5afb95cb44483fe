// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.filing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.filing.Change;
import org.crossborder.gateway.filing.Drafting;
import org.crossborder.gateway.form.Answers;
import org.crossborder.gateway.form.FormCheck;
import org.crossborder.gateway.form.FormDefect;
import org.crossborder.gateway.form.FormField;
import org.crossborder.gateway.form.FormSection;
import org.crossborder.gateway.form.Place;
import org.crossborder.gateway.store.Filing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Some questions of a form. What is typed is saved even where it is wrong, so that nothing is lost;
 * only what no document can hold is not, and stays on the page.
 */
@Controller
class SectionPage {
  private final ShownFilings filings;
  private final Drafting drafting;
  private final FormProblems problems;
  private final CodeNames codes;

  SectionPage(ShownFilings filings, Drafting drafting, FormProblems problems, CodeNames codes) {
    this.filings = filings;
    this.drafting = drafting;
    this.problems = problems;
    this.codes = codes;
  }

  @GetMapping("/filings/{id}/sections/{section}")
  ModelAndView section(
      @PathVariable UUID id,
      @PathVariable String section,
      @RequestParam(required = false) @Nullable String saved,
      @AuthenticationPrincipal Caller caller) {
    Filing filing = filings.findOpenForm(id, caller);
    FormSection asked = asked(filing, section);
    return asked.repeated()
        ? lines(filing, asked)
        : page(filing, asked, 0, Drafting.answers(filing).single(), saved != null);
  }

  @GetMapping("/filings/{id}/sections/{section}/{line}")
  ModelAndView line(
      @PathVariable UUID id,
      @PathVariable String section,
      @PathVariable int line,
      @RequestParam(required = false) @Nullable String saved,
      @AuthenticationPrincipal Caller caller) {
    Filing filing = filings.findOpenForm(id, caller);
    FormSection asked = line(filing, section, line);
    Answers answers = Drafting.answers(filing);
    return page(
        filing,
        asked,
        line,
        line > answers.lines().size()
            ? drafting.presets(filing, Drafting.form(filing), true)
            : answers.at(line),
        saved != null);
  }

  @PostMapping("/filings/{id}/sections/{section}")
  ModelAndView save(
      @PathVariable UUID id,
      @PathVariable String section,
      @RequestParam int version,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Caller caller) {
    Filing filing = filings.findOpenForm(id, caller);
    FormSection asked = asked(filing, section);
    if (asked.repeated()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return save(filing, asked, 0, version, sent, caller);
  }

  @PostMapping("/filings/{id}/sections/{section}/{line}")
  ModelAndView save(
      @PathVariable UUID id,
      @PathVariable String section,
      @PathVariable int line,
      @RequestParam int version,
      @RequestParam Map<String, String> sent,
      @AuthenticationPrincipal Caller caller) {
    Filing filing = filings.findOpenForm(id, caller);
    return save(filing, line(filing, section, line), line, version, sent, caller);
  }

  @PostMapping("/filings/{id}/sections/{section}/{line}/remove")
  ModelAndView remove(
      @PathVariable UUID id,
      @PathVariable String section,
      @PathVariable int line,
      @RequestParam int version,
      @AuthenticationPrincipal Caller caller) {
    Filing filing = filings.findOpenForm(id, caller);
    FormSection asked = line(filing, section, line);
    Change change = drafting.removeLine(filing, version, line, caller);
    if (change instanceof Change.Overtaken overtaken) {
      ModelAndView page = lines(overtaken.now(), asked).addObject("overtaken", overtaken.now());
      page.setStatus(HttpStatus.CONFLICT);
      return page;
    }
    return new ModelAndView("redirect:/filings/" + id + "/sections/" + section);
  }

  private ModelAndView save(
      Filing filing,
      FormSection asked,
      int line,
      int version,
      Map<String, String> sent,
      Caller caller) {
    Map<String, String> typed = typed(asked, sent);
    List<FormDefect> defects =
        problems.check().defects(asked, line, Drafting.answers(filing).with(line, typed));
    List<FormDefect> unkept = defects.stream().filter(d -> !d.kind().isKept()).toList();
    if (!unkept.isEmpty()) {
      ModelAndView page =
          page(filing, asked, line, typed, problems.unsaved(unkept).toList(), version, Map.of());
      page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return page;
    }
    Change change = drafting.save(filing, version, line, typed, caller);
    if (change instanceof Change.Overtaken overtaken) {
      return overtaken(overtaken.now(), asked, line, typed);
    }
    return new ModelAndView("redirect:" + next(filing, asked, line, defects, sent));
  }

  /** To the list that was asked for, back to what is wrong, or on. */
  private static String next(
      Filing filing,
      FormSection asked,
      int line,
      List<FormDefect> defects,
      Map<String, String> sent) {
    String form = "/filings/" + filing.id();
    String find = sent.getOrDefault("find", "");
    if (asked.field(find).isPresent()) {
      return form + "/codes/" + asked.id() + "/" + line + "/" + find;
    }
    String list = form + "/sections/" + asked.id();
    if (!defects.isEmpty()) {
      return (line == 0 ? list : list + "/" + line) + "?saved";
    }
    return line == 0 ? form : list;
  }

  /** Both answers side by side; who saves again has seen them. */
  private ModelAndView overtaken(
      Filing now, FormSection asked, int line, Map<String, String> typed) {
    ModelAndView page =
        page(now, asked, line, typed, List.of(), now.version(), Drafting.answers(now).at(line))
            .addObject("overtaken", now);
    page.setStatus(HttpStatus.CONFLICT);
    return page;
  }

  private static Map<String, String> typed(FormSection section, Map<String, String> sent) {
    Map<String, String> typed = new HashMap<>();
    for (FormField field : section.fields()) {
      if (sent.containsKey(field.id())) {
        typed.put(field.id(), FormCheck.tidied(field, sent.get(field.id())));
      }
    }
    return typed;
  }

  private static FormSection asked(Filing filing, String section) {
    return Drafting.form(filing)
        .section(section)
        .filter(found -> !found.byAuthority())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  /** The next line may be begun; beyond it there is nothing. */
  private static FormSection line(Filing filing, String section, int line) {
    FormSection found = asked(filing, section);
    int next = Drafting.answers(filing).lines().size() + 1;
    if (!found.repeated() || line < 1 || line > Math.min(next, Answers.MOST_LINES)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return found;
  }

  private ModelAndView lines(Filing filing, FormSection section) {
    return new ModelAndView("filing-lines")
        .addObject("filing", filing)
        .addObject("part", section)
        .addObject("lines", Drafting.answers(filing).lines())
        .addObject("most", Answers.MOST_LINES);
  }

  /** Who has not begun is not told yet what is missing. */
  private ModelAndView page(
      Filing filing, FormSection section, int line, Map<String, String> answers, boolean saved) {
    boolean begun =
        saved
            || section.fields().stream()
                .filter(field -> field.preset().isEmpty())
                .anyMatch(field -> !Asked.answer(answers, field).isBlank());
    boolean kept = line <= Drafting.answers(filing).lines().size();
    List<Trouble> troubles =
        begun && kept ? problems.of(problems.of(filing), section.id(), line) : List.of();
    return page(filing, section, line, answers, troubles, filing.version(), Map.of())
        .addObject("saved", saved);
  }

  private ModelAndView page(
      Filing filing,
      FormSection section,
      int line,
      Map<String, String> answers,
      List<Trouble> troubles,
      int version,
      Map<String, String> saved) {
    List<Asked> fields =
        section.fields().stream()
            .map(field -> asked(new Place(section, field, line), answers, troubles, saved))
            .toList();
    return new ModelAndView("filing-section")
        .addObject("filing", filing)
        .addObject("part", section)
        .addObject("line", line)
        .addObject("version", version)
        .addObject("troubles", troubles)
        .addObject("fields", fields);
  }

  private Asked asked(
      Place place, Map<String, String> answers, List<Trouble> troubles, Map<String, String> saved) {
    String value = Asked.answer(answers, place.field());
    String other = Asked.answer(saved, place.field());
    return new Asked(
        place.field(),
        value,
        saved.isEmpty() || other.equals(value) ? null : other,
        codes.options(place.field()),
        codes.meaning(place.field(), value),
        troubles.stream().filter(trouble -> trouble.isAt(place)).map(Trouble::sentence).toList());
  }
}
