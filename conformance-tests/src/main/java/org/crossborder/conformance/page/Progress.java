// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.page;

import java.nio.file.Path;
import java.util.List;
import org.crossborder.conformance.suite.About;
import org.crossborder.conformance.suite.ModuleResult;
import org.crossborder.conformance.suite.Run;

/** How far a run is. */
final class Progress {
  private final String name;
  private final Path folder;
  private final Run run;
  private volatile boolean over;
  private volatile boolean broken;

  Progress(String name, Path folder, Run run) {
    this.name = name;
    this.folder = folder;
    this.run = run;
  }

  /** The run's name. */
  public String name() {
    return name;
  }

  Path folder() {
    return folder;
  }

  /** The id of its outcome, once it is over. */
  public String outcome() {
    return String.valueOf(folder.getFileName());
  }

  /** What was found so far. */
  public List<ModuleResult> done() {
    return run.result("").modules();
  }

  /** What is being tried, and what is still to try. */
  public List<About> left() {
    return run.tasks().stream().skip(done().size()).map(Run.Task::about).toList();
  }

  /** How many modules there are. */
  public int total() {
    return run.tasks().size();
  }

  /** Whether nothing more will come. */
  public boolean isOver() {
    return over;
  }

  /** Whether it ended without a result. */
  public boolean isBroken() {
    return broken;
  }

  void broke() {
    broken = true;
  }

  void end() {
    over = true;
  }
}
