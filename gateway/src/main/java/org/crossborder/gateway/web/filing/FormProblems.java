// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.gateway.filing.Drafting;
import org.crossborder.gateway.filing.Preparing;
import org.crossborder.gateway.form.ComposedDocument;
import org.crossborder.gateway.form.FormCheck;
import org.crossborder.gateway.form.FormDefect;
import org.crossborder.gateway.form.Place;
import org.crossborder.gateway.inspection.UnsealedVerdict;
import org.crossborder.gateway.store.Filing;
import org.crossborder.gateway.web.page.Names;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.language.Language;
import org.crossborder.validation.pack.Packs;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What is wrong with a form: each answer by itself, and once those are right, all that the
 * validator finds in the document that they make, at the answer that it is about.
 */
@Component
final class FormProblems {
  private final Preparing preparing;
  private final Drafting drafting;
  private final MessageSource messages;
  private final Clock clock;

  FormProblems(Preparing preparing, Drafting drafting, MessageSource messages, Clock clock) {
    this.preparing = preparing;
    this.drafting = drafting;
    this.messages = messages;
    this.clock = clock;
  }

  FormCheck check() {
    return new FormCheck(
        Packs.builtIn().codeLists(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /** All of them, in the form's order. */
  List<Trouble> of(Filing filing) {
    List<FormDefect> defects = check().defects(Drafting.form(filing), Drafting.answers(filing));
    return defects.isEmpty() ? found(filing) : defects.stream().map(this::trouble).toList();
  }

  private List<Trouble> found(Filing filing) {
    ComposedDocument document = drafting.document(filing);
    UnsealedVerdict verdict = preparing.check(document.bytes());
    return verdict.findings().stream().map(finding -> trouble(finding, document)).toList();
  }

  private static Trouble trouble(Finding finding, ComposedDocument document) {
    Language language = Names.language();
    return new Trouble(
        document.of(finding).orElse(null),
        finding.message().in(language) + " " + finding.remedy().in(language),
        finding.severity() == Severity.ERROR);
  }

  /** Those of one page. */
  List<Trouble> of(List<Trouble> all, String section, int line) {
    return all.stream().filter(trouble -> isOf(trouble, section, line)).toList();
  }

  private static boolean isOf(Trouble trouble, String section, int line) {
    Place place = trouble.place();
    return place != null && trouble.isOf(section) && place.line() == line;
  }

  /** What is wrong with answers that were not saved. */
  Stream<Trouble> unsaved(List<FormDefect> defects) {
    return defects.stream().map(this::trouble);
  }

  private Trouble trouble(FormDefect defect) {
    String label =
        messages.getMessage(
            "form." + defect.place().field().label(), null, LocaleContextHolder.getLocale());
    return new Trouble(
        defect.place(),
        messages.getMessage(
            "form.defect." + defect.kind(),
            new Object[] {label, defect.place().field().longest()},
            LocaleContextHolder.getLocale()),
        true);
  }
}
