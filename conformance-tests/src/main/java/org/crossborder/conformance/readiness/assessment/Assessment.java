// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.assessment;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.answer.ModuleResult;

/**
 * One Party's self-assessment as its entries make it.
 *
 * @param opened the first entry
 * @param agencies by id, in the order in which they were named
 * @param answers by key; an answer that was taken back is null, with its version
 * @param actions by number
 * @param results the newest of each module
 * @param entries how many entries made it
 * @param newest when the last of them was written
 */
public record Assessment(
    Entry.Opened opened,
    Map<String, Agency> agencies,
    Map<AnswerKey, KeptAnswer> answers,
    Map<Integer, KeptAction> actions,
    Map<String, ModuleResult> results,
    long entries,
    Instant newest) {
  public Assessment {
    agencies = Collections.unmodifiableMap(new LinkedHashMap<>(agencies));
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    actions = Collections.unmodifiableMap(new TreeMap<>(actions));
    results = Collections.unmodifiableMap(new TreeMap<>(results));
  }

  /** Before anything was answered. */
  public static Assessment opened(Recorded first) {
    if (!(first.entry() instanceof Entry.Opened opened)) {
      throw new IllegalArgumentException("The first entry opens the assessment");
    }
    return new Assessment(opened, Map.of(), Map.of(), Map.of(), Map.of(), 1, first.at());
  }

  /** After all of the entries. */
  public static Assessment of(List<Recorded> entries) {
    Assessment whole = opened(entries.get(0));
    return whole.after(entries.subList(1, entries.size()));
  }

  /** After one more entry. */
  public Assessment after(Recorded recorded) {
    return after(List.of(recorded));
  }

  /** After more entries, in their order. */
  public Assessment after(List<Recorded> more) {
    Map<String, Agency> agencies = new LinkedHashMap<>(this.agencies);
    Map<AnswerKey, KeptAnswer> answers = new LinkedHashMap<>(this.answers);
    Map<Integer, KeptAction> actions = new TreeMap<>(this.actions);
    Map<String, ModuleResult> results = new TreeMap<>(this.results);
    Instant last = newest;
    for (Recorded recorded : more) {
      last = recorded.at();
      Entry entry = recorded.entry();
      if (entry instanceof Entry.AgencyNamed named) {
        agencies.put(named.agency().id(), named.agency());
      } else if (entry instanceof Entry.Answered answered) {
        answers.put(
            answered.key(),
            new KeptAnswer(answered.answer(), answered.version(), recorded.at(), recorded.by()));
      } else if (entry instanceof Entry.Planned planned) {
        actions.put(
            planned.id(),
            new KeptAction(planned.action(), planned.version(), recorded.at(), recorded.by()));
      } else if (entry instanceof Entry.Tested tested) {
        tested
            .results()
            .forEach(result -> results.merge(result.module(), result, Assessment::newer));
      } else {
        throw new IllegalArgumentException("An assessment is opened once");
      }
    }
    return new Assessment(opened, agencies, answers, actions, results, entries + more.size(), last);
  }

  private static ModuleResult newer(ModuleResult one, ModuleResult other) {
    return other.at().isBefore(one.at()) ? one : other;
  }

  /** The answer, if there is one. */
  public Optional<Answer> answer(AnswerKey key) {
    KeptAnswer there = answers.get(key);
    return there == null ? Optional.empty() : Optional.ofNullable(there.answer());
  }

  /** The version of an answer; 0 if there never was one. */
  public int version(AnswerKey key) {
    KeptAnswer there = answers.get(key);
    return there == null ? 0 : there.version();
  }

  /** The newest result of a module. */
  public Optional<ModuleResult> result(String module) {
    return Optional.ofNullable(results.get(module));
  }

  /** The name of who answers. */
  public String nameOf(String agency) {
    Agency known = agencies.get(agency);
    return known == null ? agency : known.name();
  }
}
