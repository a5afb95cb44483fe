// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.words;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.crossborder.registry.page.Reading;
import org.crossborder.trust.register.operation.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Operations as sentences, with before and after. */
@Component
public final class OperationWords {
  private final Facts facts;
  private final Sentences sentences;

  OperationWords(Facts facts, Sentences sentences) {
    this.facts = facts;
    this.sentences = sentences;
  }

  /**
   * An operation in words.
   *
   * @param until what is published until now; null to leave out what was before
   */
  public OperationView of(Operation operation, @Nullable Reading until) {
    List<Fact> after = facts.of((Record) operation);
    Map<String, String> before = until == null ? Map.of() : before(operation, until);
    return new OperationView(
        sentences.of("operation." + operation.getClass().getSimpleName(), after),
        after.stream().map(fact -> fact.replacing(before.get(fact.name()))).toList());
  }

  private Map<String, String> before(Operation operation, Reading until) {
    return Subjects.of(operation, until).map(record -> facts.of(record)).orElse(List.of()).stream()
        .collect(Collectors.toMap(Fact::name, Fact::text, (a, b) -> a));
  }
}
