// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.checklist;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The questions, in their order, with what they rest on.
 *
 * @param id of the checklist, the same in all of its editions
 * @param edition e.g. {@code 2026-11}
 * @param digest SHA-256 of the file and its texts, in hexadecimal
 * @param sources by id
 * @param articles by number
 * @param measures by id
 */
public record Checklist(
    String id,
    String edition,
    String digest,
    Map<String, Source> sources,
    Map<String, Article> articles,
    Map<String, Measure> measures,
    List<Part> parts) {
  public Checklist {
    parts = List.copyOf(parts);
  }

  /** All sections in their order. */
  public List<Section> sections() {
    return parts.stream().flatMap(part -> part.sections().stream()).toList();
  }

  /** All questions in their order. */
  public Stream<Question> questions() {
    return sections().stream().flatMap(section -> section.questions().stream());
  }

  /** The section of that id. */
  public Optional<Section> section(String id) {
    return sections().stream().filter(section -> section.id().equals(id)).findFirst();
  }

  /** The question of that id. */
  public Optional<Question> question(String id) {
    return questions().filter(question -> question.id().equals(id)).findFirst();
  }

  /** The section that a question stands in. */
  public Optional<Section> sectionOf(String question) {
    return sections().stream()
        .filter(section -> section.questions().stream().anyMatch(q -> q.id().equals(question)))
        .findFirst();
  }
}
