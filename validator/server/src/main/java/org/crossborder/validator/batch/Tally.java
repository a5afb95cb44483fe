// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.batch;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.report.Decision;

/** Counts what became of documents; its size does not grow with their number. */
public final class Tally {
  private static final int SHOWN = 5;

  /** In how many documents a rule has a finding. */
  public record Frequent(String ruleId, Text field, int documents) {}

  /** How long a document took. */
  public record Slow(String name, Duration took) {}

  private final Map<Decision, Integer> decisions = new EnumMap<>(Decision.class);
  private final Map<String, Frequent> findings = new HashMap<>();
  private final PriorityQueue<Slow> slowest = new PriorityQueue<>(Comparator.comparing(Slow::took));
  private int unreadable;

  /** Counts one more. */
  public void add(Outcome outcome) {
    if (outcome instanceof Outcome.Judged judged) {
      decisions.merge(judged.report().decision(), 1, Integer::sum);
      Set<String> counted = new HashSet<>();
      judged.report().findings().stream()
          .filter(finding -> counted.add(finding.ruleId()))
          .forEach(this::count);
      slowest.add(new Slow(judged.source().name(), judged.took()));
      if (slowest.size() > SHOWN) {
        slowest.remove();
      }
    } else {
      unreadable++;
    }
  }

  private void count(Finding finding) {
    findings.merge(
        finding.ruleId(),
        new Frequent(finding.ruleId(), finding.field(), 1),
        (known, one) -> new Frequent(known.ruleId(), known.field(), known.documents() + 1));
  }

  /** How many documents were decided so. */
  public int of(Decision decision) {
    return decisions.getOrDefault(decision, 0);
  }

  /** How many could not be read. */
  public int unreadable() {
    return unreadable;
  }

  /** How many there were. */
  public int documents() {
    return decisions.values().stream().mapToInt(Integer::intValue).sum() + unreadable;
  }

  /** The rules that most documents break. */
  public List<Frequent> mostFrequent() {
    return findings.values().stream()
        .sorted(
            Comparator.comparingInt(Frequent::documents).reversed().thenComparing(Frequent::ruleId))
        .limit(SHOWN)
        .toList();
  }

  /** The documents that took longest. */
  public List<Slow> slowest() {
    return slowest.stream().sorted(Comparator.comparing(Slow::took).reversed()).toList();
  }
}
