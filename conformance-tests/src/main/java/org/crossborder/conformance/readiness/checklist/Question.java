// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.checklist;

import java.util.List;
import org.crossborder.conformance.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * A question in our own words.
 *
 * @param id number within its section, e.g. {@code I.A.1}
 * @param mark of what it asks, not of how it is worded
 * @param scope who answers
 * @param aspects law, practice, or both apart
 * @param ask the question
 * @param partly what partially means here; null unless the scale is {@link Scale#CHOICE}
 * @param practice good practice
 * @param articles numbers of articles
 * @param measures ids of the survey's measures
 * @param sources ids of sources
 * @param modules prefixes of conformance modules that could verify the answer
 */
public record Question(
    String id,
    Mark mark,
    Scope scope,
    Scale scale,
    List<Aspect> aspects,
    Words ask,
    @Nullable Words partly,
    Words practice,
    List<String> articles,
    List<String> measures,
    List<String> sources,
    List<String> modules) {
  public Question {
    aspects = List.copyOf(aspects);
    articles = List.copyOf(articles);
    measures = List.copyOf(measures);
    sources = List.copyOf(sources);
    modules = List.copyOf(modules);
  }
}
