// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.filing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.crossborder.gateway.access.Caller;
import org.crossborder.gateway.filing.Change;
import org.crossborder.gateway.filing.Drafting;
import org.crossborder.gateway.form.FormCheck;
import org.crossborder.gateway.form.FormField;
import org.crossborder.gateway.form.FormSection;
import org.crossborder.gateway.store.Filing;
import org.crossborder.validation.codelist.Code;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A code list, searched with a plain form and chosen from with plain buttons. */
@Controller
class CodesPage {
  private static final int LONGEST = 100;

  private final ShownFilings filings;
  private final Drafting drafting;
  private final CodeNames codes;

  CodesPage(ShownFilings filings, Drafting drafting, CodeNames codes) {
    this.filings = filings;
    this.drafting = drafting;
    this.codes = codes;
  }

  @GetMapping("/filings/{id}/codes/{section}/{line}/{field}")
  ModelAndView codes(
      @PathVariable UUID id,
      @PathVariable String section,
      @PathVariable int line,
      @PathVariable String field,
      @RequestParam(defaultValue = "") String q,
      @AuthenticationPrincipal Caller caller) {
    Filing filing = filings.findOpenForm(id, caller);
    FormField asked = field(filing, section, line, field);
    String words = q.substring(0, Math.min(LONGEST, q.length()));
    List<Code> found = codes.search(asked, words);
    return new ModelAndView("filing-codes")
        .addObject("filing", filing)
        .addObject("part", section)
        .addObject("line", line)
        .addObject("field", asked)
        .addObject("q", words)
        .addObject("most", CodeNames.MOST)
        .addObject("more", found.size() > CodeNames.MOST)
        .addObject("found", found.stream().limit(CodeNames.MOST).toList());
  }

  @PostMapping("/filings/{id}/codes/{section}/{line}/{field}")
  ModelAndView choose(
      @PathVariable UUID id,
      @PathVariable String section,
      @PathVariable int line,
      @PathVariable String field,
      @RequestParam String code,
      @RequestParam int version,
      @AuthenticationPrincipal Caller caller) {
    Filing filing = filings.findOpenForm(id, caller);
    FormField asked = field(filing, section, line, field);
    if (code.length() > LONGEST || code.chars().anyMatch(Character::isISOControl)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    Change change =
        drafting.save(
            filing, version, line, Map.of(asked.id(), FormCheck.tidied(asked, code)), caller);
    if (change instanceof Change.Overtaken) {
      throw new ResponseStatusException(HttpStatus.CONFLICT);
    }
    String page = "redirect:/filings/" + id + "/sections/" + section;
    return new ModelAndView(line == 0 ? page : page + "/" + line);
  }

  private static FormField field(Filing filing, String section, int line, String field) {
    int lines = Drafting.answers(filing).lines().size();
    return Drafting.form(filing)
        .section(section)
        .filter(found -> !found.byAuthority())
        .filter(found -> found.repeated() ? line >= 1 && line <= lines : line == 0)
        .flatMap((FormSection found) -> found.field(field))
        .filter(found -> found.kind() == FormField.Kind.CODE)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
