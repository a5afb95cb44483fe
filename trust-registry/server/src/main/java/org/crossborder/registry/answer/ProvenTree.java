// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.answer;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.crossborder.registry.log.RegistryLog;
import org.crossborder.registry.log.StoredCheckpoint;
import org.crossborder.registry.log.StoredEntry;
import org.crossborder.trust.answer.Evidence;
import org.crossborder.trust.answer.EvidenceSource;
import org.crossborder.trust.answer.LoggedPublication;
import org.crossborder.trust.log.note.LogProof;

/**
 * The log as one checkpoint has it. What answers need of it is read and proved once.
 *
 * @param checkpoint signed by the log, and by enough witnesses
 */
record ProvenTree(
    RegistryLog log,
    StoredCheckpoint checkpoint,
    Map<Long, LoggedPublication> publications,
    Map<Long, Evidence> known)
    implements EvidenceSource {
  /** More is read again when it is asked for again. */
  private static final int MOST_REMEMBERED = 10_000;

  static ProvenTree of(RegistryLog log, StoredCheckpoint checkpoint) {
    return new ProvenTree(log, checkpoint, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
  }

  boolean has(long index) {
    return index < checkpoint.size();
  }

  /** The publication that is recorded at an index, which the tree has. */
  LoggedPublication publication(long index) {
    return publications.computeIfAbsent(index, this::prove);
  }

  @Override
  public Optional<Evidence> at(long index) {
    Evidence evidence = known.get(index);
    return evidence == null ? read(index) : Optional.of(evidence);
  }

  private LoggedPublication prove(long index) {
    return new LoggedPublication(
        log.entry(index).orElseThrow().entry(),
        new LogProof(
            null, index, log.inclusion(index, checkpoint.size()).path(), checkpoint.note()));
  }

  private Optional<Evidence> read(long index) {
    Optional<Evidence> evidence =
        Optional.of(index)
            .filter(this::has)
            .flatMap(log::entry)
            .map(StoredEntry::entry)
            .map(entry -> Evidence.of(entry, log.inclusion(index, checkpoint.size())));
    if (known.size() < MOST_REMEMBERED) {
      evidence.ifPresent(found -> known.put(index, found));
    }
    return evidence;
  }
}
