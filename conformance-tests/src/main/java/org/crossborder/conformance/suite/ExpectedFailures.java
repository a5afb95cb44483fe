// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Ids of modules that are known to fail: they do not break a build, until they pass, for then the
 * file is stale.
 *
 * @param ids of modules
 */
public record ExpectedFailures(Set<String> ids) {
  private static final Set<Verdict> FAILURES = Set.of(Verdict.FAILED, Verdict.INDETERMINATE);

  public ExpectedFailures {
    ids = Set.copyOf(ids);
  }

  /** One id a line; what follows a # is a remark. */
  public static ExpectedFailures parse(List<String> lines) {
    return new ExpectedFailures(
        lines.stream()
            .map(line -> line.replaceFirst("#.*", "").strip())
            .filter(line -> !line.isEmpty())
            .collect(Collectors.toSet()));
  }

  /** What failed and was not expected to. */
  public List<ModuleResult> unexpected(RunResult run) {
    return run.modules().stream()
        .filter(module -> FAILURES.contains(module.judgement().verdict()))
        .filter(module -> !ids.contains(module.about().id()))
        .toList();
  }

  /** What was expected to fail and did not, or is no module: the file must be corrected. */
  public List<String> stale(RunResult run) {
    Set<String> failing = new TreeSet<>();
    for (ModuleResult module : run.modules()) {
      if (FAILURES.contains(module.judgement().verdict())) {
        failing.add(module.about().id());
      }
    }
    List<String> stale = new ArrayList<>(new TreeSet<>(ids));
    stale.removeAll(failing);
    return stale;
  }
}
