// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.crossborder.validation.codelist.CodeCheck;
import org.crossborder.validation.codelist.CodeLists;

/**
 * Looks at answers one by one, before a document is made of them.
 *
 * @param today whose editions of code lists count
 */
public record FormCheck(CodeLists codes, LocalDate today) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,6})?");
  private static final Pattern OF_XML =
      Pattern.compile("[\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]*");

  /** What was typed, as it is kept: without blanks around it, lines ended in one way. */
  public static String tidied(FormField field, String typed) {
    String lines = typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    return switch (field.kind()) {
      case LINES -> lines;
      case CODE -> lines.toUpperCase(Locale.ROOT);
      default -> lines.replace('\n', ' ');
    };
  }

  /** All that is wrong with the answers to a form's questions, in its order. */
  public List<FormDefect> defects(FormDescription form, Answers answers) {
    return form.sections().stream()
        .flatMap(section -> lines(section, answers).flatMap(line -> of(section, line, answers)))
        .toList();
  }

  /** All that is wrong with the answers in one place. */
  public List<FormDefect> defects(FormSection section, int line, Answers answers) {
    return of(section, line, answers).toList();
  }

  /** A form without goods has one line to fill in. */
  private static Stream<Integer> lines(FormSection section, Answers answers) {
    return section.repeated()
        ? IntStream.rangeClosed(1, Math.max(1, answers.lines().size())).boxed()
        : Stream.of(0);
  }

  private Stream<FormDefect> of(FormSection section, int line, Answers answers) {
    return section.fields().stream()
        .flatMap(
            field ->
                defect(field, answers.at(line).getOrDefault(field.id(), ""))
                    .map(kind -> new FormDefect(new Place(section, field, line), kind))
                    .stream());
  }

  private Optional<FormDefect.Kind> defect(FormField field, String answer) {
    if (answer.isBlank()) {
      return field.required() ? Optional.of(FormDefect.Kind.MISSING) : Optional.empty();
    }
    if (answer.length() > field.longest()) {
      return Optional.of(FormDefect.Kind.LONG);
    }
    if (!OF_XML.matcher(answer).matches()) {
      return Optional.of(FormDefect.Kind.CHARACTER);
    }
    return switch (field.kind()) {
      case DATE -> isDay(answer) ? Optional.empty() : Optional.of(FormDefect.Kind.DATE);
      case NUMBER ->
          NUMBER.matcher(answer).matches() ? Optional.empty() : Optional.of(FormDefect.Kind.NUMBER);
      case CODE -> isCode(field, answer) ? Optional.empty() : Optional.of(FormDefect.Kind.CODE);
      default -> Optional.empty();
    };
  }

  /** What only an operator's fuller list could tell is not wrong here. */
  private boolean isCode(FormField field, String answer) {
    CodeCheck check = codes.check(field.list(), answer, today);
    return check instanceof CodeCheck.Known || check instanceof CodeCheck.Undecided;
  }

  private static boolean isDay(String answer) {
    try {
      return LocalDate.parse(answer).getYear() > 1900;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
