// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.history;

import java.time.Instant;
import java.util.List;
import org.crossborder.registry.log.Checkpoints;
import org.crossborder.registry.log.RegistryLog;
import org.crossborder.registry.log.StoredCheckpoint;
import org.crossborder.registry.log.StoredEntry;
import org.crossborder.registry.recording.Recorder;
import org.crossborder.trust.log.tile.EntryBundleId;
import org.crossborder.trust.party.Officer;
import org.crossborder.trust.register.EntryJson;
import org.crossborder.trust.register.MalformedEntryException;
import org.crossborder.trust.register.RegisterEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log by subject. */
final class History {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int BUNDLE = 256;

  private final RegistryLog log;
  private final Recorder recorder;
  private final Checkpoints checkpoints;

  History(RegistryLog log, Recorder recorder, Checkpoints checkpoints) {
    this.log = log;
    this.recorder = recorder;
    this.checkpoints = checkpoints;
  }

  /**
   * What shaped a subject.
   *
   * @param at only what has effect at this time, or null
   * @param knownAt only what was recorded by this time, or null
   * @param after only what stands behind this index
   * @param most how many entries are looked at
   */
  HistoryPage of(
      String subject, @Nullable Instant at, @Nullable Instant knownAt, long after, int most) {
    List<StoredEntry> found =
        log.entriesOf(subject, after, most).stream()
            .filter(stored -> knownAt == null || !stored.recordedAt().isAfter(knownAt))
            .toList();
    List<Officer> officers = recorder.state().officers();
    long covered = checkpoints.newest().map(StoredCheckpoint::size).orElse(0L);
    return new HistoryPage(
        subject,
        found.stream()
            .map(stored -> entry(stored, officers, covered))
            .filter(entry -> entry.isEffectiveAt(at))
            .toList(),
        found.size() < most ? null : found.get(found.size() - 1).index());
  }

  private static HistoryEntry entry(StoredEntry stored, List<Officer> officers, long covered) {
    byte[] bytes = stored.entry().toBytes();
    JsonNode json = JSON.readTree(bytes);
    return new HistoryEntry(
        stored.index(),
        stored.recordedAt(),
        json.path("type").asString(),
        EffectivePeriods.of(stored.recordedAt(), json),
        Signatory.of(read(bytes), officers),
        stored.index() < covered ? tile(stored.index(), covered) : null,
        json);
  }

  private static String tile(long index, long covered) {
    long bundle = index / BUNDLE;
    int width = (int) Math.min(BUNDLE, covered - bundle * BUNDLE);
    return "/" + new EntryBundleId(bundle, width).path();
  }

  private static RegisterEntry read(byte[] entry) {
    try {
      return EntryJson.read(entry);
    } catch (MalformedEntryException e) {
      throw new IllegalStateException("The log holds an entry that cannot be read", e);
    }
  }
}
