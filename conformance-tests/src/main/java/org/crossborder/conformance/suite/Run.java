// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.suite;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** A run under way: its modules, each to be tried once and in this order. */
public final class Run {
  private final String plan;
  private final String target;
  private final String profile;
  private final Clock clock;
  private final List<Task> tasks;
  private final List<ModuleResult> results = new CopyOnWriteArrayList<>();
  private final List<AutoCloseable> resources = new ArrayList<>();
  private final Instant started;

  /**
   * One module.
   *
   * @param trial tries it, and remembers the result
   */
  public record Task(About about, Supplier<ModuleResult> trial) {}

  private Run(String plan, String target, String profile, Clock clock, List<Task> tasks) {
    this.plan = plan;
    this.target = target;
    this.profile = profile;
    this.clock = clock;
    this.started = clock.instant();
    this.tasks = tasks.stream().map(this::remembering).toList();
  }

  /**
   * A run of a plan.
   *
   * @param target what is tested, for the report
   * @param profile the version of eDelivery AS4, for the report
   */
  public static <W extends Witness> Run of(
      Plan<W> plan, Supplier<W> witnesses, String target, String profile, Clock clock) {
    Runner<W> runner = new Runner<>(witnesses, clock);
    return new Run(
        plan.id(),
        target,
        profile,
        clock,
        plan.modules().stream()
            .map(module -> new Task(module.about(), () -> runner.run(module)))
            .toList());
  }

  /** What is closed when it has ended. */
  public void closeAtTheEnd(AutoCloseable resource) {
    resources.add(resource);
  }

  /** It has ended: what was opened for it is closed. */
  public void end() {
    for (AutoCloseable resource : resources) {
      try {
        resource.close();
      } catch (Exception fault) {
        throw new IllegalStateException("The run cannot be ended", fault);
      }
    }
  }

  /** The modules. */
  public List<Task> tasks() {
    return tasks;
  }

  /** What was found so far. */
  public RunResult result(String suiteVersion) {
    return new RunResult(
        UUID.randomUUID().toString(),
        plan,
        target,
        profile,
        suiteVersion,
        started,
        clock.instant(),
        results);
  }

  private Task remembering(Task task) {
    return new Task(
        task.about(),
        () -> {
          ModuleResult result = task.trial().get();
          results.add(result);
          return result;
        });
  }
}
