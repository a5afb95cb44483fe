// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.engine;

import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Run;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;

/** One module as the JUnit Platform sees it; or the container of all. */
final class ModuleDescriptor extends AbstractTestDescriptor {
  private final Run.@Nullable Task task;

  private final Runnable atTheEnd;

  private ModuleDescriptor(UniqueId id, String name, Run.@Nullable Task task, Runnable atTheEnd) {
    super(id, name);
    this.task = task;
    this.atTheEnd = atTheEnd;
  }

  static ModuleDescriptor root(UniqueId id, Runnable atTheEnd) {
    return new ModuleDescriptor(id, "Conformance suite", null, atTheEnd);
  }

  static ModuleDescriptor of(UniqueId root, Run.Task task) {
    return new ModuleDescriptor(
        root.append("module", task.about().id()),
        task.about().id() + ": " + task.about().title(),
        task,
        () -> {});
  }

  /** All modules have been run. */
  void end() {
    atTheEnd.run();
  }

  ModuleResult run() {
    if (task == null) {
      throw new IllegalStateException("The container is no module");
    }
    return task.trial().get();
  }

  @Override
  public Type getType() {
    return task == null ? Type.CONTAINER : Type.TEST;
  }
}
