// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.form;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.crossborder.validation.finding.Finding;

/**
 * A document made of answers, and which answer each of its elements came from.
 *
 * @param bytes UTF-8, the very ones that are shown and sealed
 * @param places by the XPath of the element
 * @param lines XPath of each line of goods, in order
 */
@SuppressWarnings("ArrayRecordComponent") // the document's bytes; never compared, never changed
public record ComposedDocument(
    FormDescription form, byte[] bytes, Map<String, Place> places, List<String> lines) {
  public ComposedDocument {
    places = Map.copyOf(places);
    lines = List.copyOf(lines);
  }

  /**
   * The answer that a finding is about: one that serves the rule, or else the one that stands where
   * it was found or right below.
   */
  public Optional<Place> of(Finding finding) {
    String path = finding.location().xpath().replaceFirst("/@[^/]*$", "");
    int line = line(path);
    return serving(finding.ruleId(), line)
        .or(() -> Optional.ofNullable(places.get(path)))
        .or(() -> below(path));
  }

  private int line(String path) {
    for (int i = 0; i < lines.size(); i++) {
      if (path.equals(lines.get(i)) || path.startsWith(lines.get(i) + "/")) {
        return i + 1;
      }
    }
    return 0;
  }

  private Optional<Place> serving(String rule, int line) {
    Predicate<FormSection> here = section -> section.repeated() == line > 0;
    return form.sections().stream()
        .filter(here)
        .flatMap(
            section ->
                section.fields().stream()
                    .filter(field -> field.rules().contains(rule))
                    .map(field -> new Place(section, field, line)))
        .findFirst();
  }

  private Optional<Place> below(String path) {
    return places.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(path + "/"))
        .min(Comparator.comparing(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue);
  }
}
