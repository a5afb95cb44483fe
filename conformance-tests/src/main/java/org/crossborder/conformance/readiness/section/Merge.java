// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.section;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.AnswerKey;
import org.crossborder.conformance.readiness.assessment.Assessment;
import org.crossborder.conformance.readiness.assessment.Entry;
import org.crossborder.conformance.readiness.assessment.KeptAnswer;
import org.crossborder.conformance.readiness.assessment.Recorded;
import org.crossborder.conformance.readiness.store.Journal;
import org.jspecify.annotations.Nullable;

/**
 * What merging a file would do. What only the file changed is taken; what both changed is a
 * conflict, which somebody has to decide: nothing is overwritten silently.
 *
 * @param taken the changes that are not disputed
 * @param conflicts what both changed, and nobody has decided
 */
public record Merge(List<Entry.Answered> taken, List<Conflict> conflicts) {
  /**
   * An answer that was changed in the file and, meanwhile, in the assessment.
   *
   * @param file what the file says; null if it takes the answer back
   * @param kept what is kept; null if there is none
   * @param by who changed what is kept
   */
  public record Conflict(AnswerKey key, @Nullable Answer file, @Nullable Answer kept, String by) {}

  /** Which of the two is right. */
  public enum Choice {
    FILE,
    KEPT
  }

  public Merge {
    taken = List.copyOf(taken);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * Compares a file with what is kept.
   *
   * @param decided what somebody decided of conflicts
   * @throws IOException if the journal cannot be read, or the file knows versions that it does not
   */
  public static Merge of(SectionFile file, Journal journal, Map<AnswerKey, Choice> decided)
      throws IOException {
    Assessment now = journal.now();
    List<Entry.Answered> taken = new ArrayList<>();
    List<Conflict> conflicts = new ArrayList<>();
    for (Map.Entry<AnswerKey, SectionFile.Offline> entry : file.answers().entrySet()) {
      AnswerKey key = entry.getKey();
      Answer said = entry.getValue().answer();
      Answer kept = now.answer(key).orElse(null);
      int version = now.version(key);
      if (Objects.equals(said, kept)
          || Objects.equals(said, exported(journal, key, entry.getValue().version()))) {
        continue; // the file changes nothing
      }
      if (entry.getValue().version() == version || decided.get(key) == Choice.FILE) {
        taken.add(new Entry.Answered(key, version + 1, said));
      } else if (decided.get(key) != Choice.KEPT) {
        conflicts.add(new Conflict(key, said, kept, by(now.answers().get(key))));
      }
    }
    return new Merge(taken, conflicts);
  }

  private static String by(@Nullable KeptAnswer kept) {
    return kept == null ? "" : kept.by();
  }

  private static @Nullable Answer exported(Journal journal, AnswerKey key, int version)
      throws IOException {
    if (version == 0) {
      return null;
    }
    List<Recorded> history = journal.history(key);
    if (version > history.size()) {
      throw new IOException(
          "%s: the file knows version %d, but here are %d; is it of another assessment?"
              .formatted(key, version, history.size()));
    }
    return ((Entry.Answered) history.get(version - 1).entry()).answer();
  }
}
