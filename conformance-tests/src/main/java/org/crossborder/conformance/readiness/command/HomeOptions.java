// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.crossborder.conformance.readiness.checklist.Checklist;
import org.crossborder.conformance.readiness.checklist.ChecklistFile;
import org.crossborder.conformance.readiness.store.AssessmentHome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which assessment, which checklist, and who. */
public final class HomeOptions {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      defaultValue = "readiness-home",
      description = "The folder of the assessment. Default: ${DEFAULT-VALUE}")
  Path home = Path.of("readiness-home");

  @Option(
      names = "--checklist",
      paramLabel = "FILE",
      description = "A checklist of your own, with its texts beside it. Default: the built-in one")
  @Nullable Path checklist;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      defaultValue = "${sys:user.name}",
      description = "Who does this; it stands in the journal. Default: ${DEFAULT-VALUE}")
  String by = "";

  /** The questions. */
  public Checklist questions() throws IOException {
    return (checklist == null ? ChecklistFile.builtIn() : ChecklistFile.read(checklist))
        .checklist();
  }

  /** The assessment. */
  public AssessmentHome open() throws IOException {
    return AssessmentHome.open(home, questions(), Clock.systemUTC());
  }
}
