// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.web.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.crossborder.gateway.form.FormField;
import org.crossborder.gateway.web.page.Names;
import org.crossborder.validation.codelist.Code;
import org.crossborder.validation.codelist.CodeList;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.pack.Packs;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The codes that a field takes, as people look for them. */
@Component
final class CodeNames {
  /** So many can be shown at once to choose from. */
  static final int MOST = 50;

  private static final int SHORT_LIST = 20;
  private static final String COUNTRIES = "iso-3166-1";

  private final Clock clock;

  CodeNames(Clock clock) {
    this.clock = clock;
  }

  /** All codes of a short list; none of a long one. */
  List<Code> options(FormField field) {
    List<Code> codes = codes(field).toList();
    return codes.size() > SHORT_LIST ? List.of() : codes;
  }

  /** What a code stands for, if its list says so. */
  @Nullable String meaning(FormField field, String code) {
    return code.isEmpty() || field.kind() != FormField.Kind.CODE
        ? null
        : codes(field)
            .filter(known -> known.value().equals(code))
            .findFirst()
            .map(Code::name)
            .filter(name -> !name.isEmpty())
            .orElse(null);
  }

  /** Codes that begin with these letters, or whose names have these words; one more than fits. */
  List<Code> search(FormField field, String words) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    return codes(field)
        .filter(code -> fits(code, wanted))
        .sorted(Comparator.comparing((Code code) -> !starts(code, wanted)))
        .limit(MOST + 1L)
        .toList();
  }

  private static boolean starts(Code code, String wanted) {
    return code.value().toLowerCase(Locale.ROOT).startsWith(wanted);
  }

  private static boolean fits(Code code, String wanted) {
    String name = code.name().toLowerCase(Locale.ROOT);
    return starts(code, wanted)
        || Stream.of(wanted.split("\\s+", -1)).allMatch(word -> name.contains(word));
  }

  private Stream<Code> codes(FormField field) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return Optional.of(field.list())
        .filter(list -> !list.isEmpty())
        .flatMap(list -> Packs.builtIn().codeLists().at(list, today))
        .map(CodeList::codes)
        .map(codes -> codes.values())
        .map(Collection::stream)
        .orElse(Stream.empty())
        .filter(code -> code.lastDay().filter(today::isAfter).isEmpty())
        .map(code -> field.list().equals(COUNTRIES) ? country(code) : code);
  }

  private static Code country(Code code) {
    return new Code(
        code.value(), Text.country(code.value()).in(Names.language()), code.from(), code.to());
  }
}
