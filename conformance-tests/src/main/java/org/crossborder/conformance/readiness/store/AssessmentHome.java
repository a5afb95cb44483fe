// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.crossborder.conformance.readiness.answer.Standing;
import org.crossborder.conformance.readiness.assessment.Agency;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.assessment.Entry;
import org.crossborder.conformance.readiness.checklist.Checklist;

/**
 * The folder of an assessment: its journal, and the files that its answers rest on.
 *
 * @param checklist the questions that are answered here
 */
public record AssessmentHome(
    Path folder, Checklist checklist, Journal journal, EvidenceFiles files, Clock clock) {

  /** Begins an assessment of a Party with these agencies. */
  public static AssessmentHome begin(
      Path folder, String party, List<Agency> agencies, Checklist checklist, String by, Clock clock)
      throws IOException, StaleVersionException {
    Entry.Opened opened =
        new Entry.Opened(party, checklist.id(), checklist.edition(), checklist.digest());
    Journal journal = Journal.create(folder, opened, by, clock);
    if (!agencies.isEmpty()) {
      journal.append(by, agencies.stream().map(Entry.AgencyNamed::new).toList());
    }
    return new AssessmentHome(folder, checklist, journal, new EvidenceFiles(folder), clock);
  }

  /**
   * Opens an assessment.
   *
   * @throws IOException if it cannot be read, or answers another checklist
   */
  public static AssessmentHome open(Path folder, Checklist checklist, Clock clock)
      throws IOException {
    Journal journal = Journal.open(folder, clock);
    String answered = journal.now().opened().checklist();
    if (!answered.equals(checklist.id())) {
      throw new IOException(
          "This assessment answers the checklist %s, not %s; give it with --checklist"
              .formatted(answered, checklist.id()));
    }
    return new AssessmentHome(folder, checklist, journal, new EvidenceFiles(folder), clock);
  }

  /** Today, in UTC. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** What answers are judged by today. */
  public Standing.Basis basis(Assessment assessment) {
    return new Standing.Basis(today(), assessment::result, files::keeps);
  }
}
