// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.codelist;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every edition of every list; immutable. */
public final class CodeLists {
  private final Map<String, List<CodeList>> editions;

  /** These editions; of two for the same day, the later one counts. */
  public CodeLists(List<CodeList> editions) {
    this.editions =
        editions.stream()
            .sorted(Comparator.comparing((CodeList list) -> list.validity().from()))
            .collect(groupingBy(CodeList::id, LinkedHashMap::new, Collectors.toUnmodifiableList()));
  }

  /** All editions, list by list. */
  public List<CodeList> all() {
    return editions.values().stream().flatMap(List::stream).toList();
  }

  /** The editions of one list, the earliest first. */
  public List<CodeList> editions(String id) {
    return editions.getOrDefault(id, List.of());
  }

  /** The edition for a day; before the first edition, that one; after the last, that one. */
  public Optional<CodeList> at(String id, LocalDate day) {
    List<CodeList> known = editions(id);
    for (int i = known.size() - 1; i >= 0; i--) {
      if (known.get(i).validity().covers(day)) {
        return Optional.of(known.get(i));
      }
    }
    return known.stream()
        .filter(list -> list.validity().from().isAfter(day))
        .findFirst()
        .or(() -> known.stream().reduce((earlier, later) -> later));
  }

  /**
   * What the edition for a day says of a code.
   *
   * @throws IllegalArgumentException if there is no such list
   */
  public CodeCheck check(String id, String code, LocalDate day) {
    CodeList list =
        at(id, day).orElseThrow(() -> new IllegalArgumentException("There is no code list " + id));
    for (CodeList edition : editions(id)) {
      if (!fits(edition.shape(), code, day)) {
        return new CodeCheck.Misshapen(list);
      }
    }
    return listed(list, code, day);
  }

  private boolean fits(CodeShape shape, String code, LocalDate day) {
    return shape.fits(code)
        && shape
            .beginning()
            .map(
                begins ->
                    code.length() >= begins.length()
                        && isInForce(begins.list(), code.substring(0, begins.length()), day))
            .orElse(true);
  }

  private CodeCheck listed(CodeList list, String code, LocalDate day) {
    if (list.codes().isEmpty()) {
      return new CodeCheck.Known(list, Code.of(code, "")); // nothing but the shape is known
    }
    Code found = list.codes().get(list.shape().listed(code));
    if (found != null) {
      return dated(list, found, day);
    }
    if (isIncluded(list.shape(), code, day)) {
      return new CodeCheck.Known(list, Code.of(code, ""));
    }
    return list.withdrawn(code)
        .<CodeCheck>map(once -> new CodeCheck.Withdrawn(list, once))
        .orElseGet(
            () ->
                list.shape().complete()
                    ? new CodeCheck.Unknown(list)
                    : new CodeCheck.Undecided(list));
  }

  private static CodeCheck dated(CodeList list, Code code, LocalDate day) {
    if (code.isOver(day)) {
      return new CodeCheck.Withdrawn(list, code);
    }
    return code.isAhead(day) ? new CodeCheck.Ahead(list, code) : new CodeCheck.Known(list, code);
  }

  private boolean isIncluded(CodeShape shape, String code, LocalDate day) {
    return shape
        .including()
        .filter(included -> code.startsWith(included.after()))
        .filter(
            included -> isInForce(included.list(), code.substring(included.after().length()), day))
        .isPresent();
  }

  private boolean isInForce(String id, String code, LocalDate day) {
    return check(id, code, day) instanceof CodeCheck.Known;
  }
}
