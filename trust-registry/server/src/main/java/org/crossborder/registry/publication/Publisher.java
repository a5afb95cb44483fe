// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.home.Home;
import org.crossborder.registry.home.SigningKeys;
import org.crossborder.registry.log.Checkpoints;
import org.crossborder.registry.publication.Timestamps.Timestamp;
import org.crossborder.registry.recording.EvidenceStore;
import org.crossborder.registry.recording.Recorder;
import org.crossborder.registry.recording.Recording;
import org.crossborder.trust.list.register.PartyList;
import org.crossborder.trust.log.note.SignedNote;
import org.crossborder.trust.register.RegisterEntry.PublicationEntry;
import org.crossborder.trust.register.RegisterState;
import org.crossborder.trust.snapshot.MalformedJsonException;
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.MetadataSignatures;
import org.crossborder.trust.snapshot.Pin;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.crossborder.trust.snapshot.SnapshotMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the register of the log, in an order that a kill can interrupt anywhere: the snapshot
 * and its entry, the checkpoint over them, the snapshot's signature, the timestamp. Each step does
 * what is still missing, so that whoever starts next completes it.
 */
public final class Publisher {
  /** After this, relying parties accept nothing on a snapshot's word. */
  static final Duration LIFETIME = Duration.ofHours(24);

  /** A snapshot is issued again when half of its life is over. */
  static final Duration RENEWAL = LIFETIME.dividedBy(2);

  private final Recorder recorder;
  private final Checkpoints checkpoints;
  private final Home home;
  private final ECKey key;
  private final SnapshotStore snapshots;
  private final EvidenceStore evidence;
  private final Timestamps timestamps;
  private final Database database;
  private final SnapshotJson json = new SnapshotJson();
  private String remembered = "";
  private @Nullable Vouched last;

  /** A publisher of what is recorded. */
  public Publisher(Database database, Recorder recorder, Checkpoints checkpoints, Home home) {
    SigningKeys keys = home.signingKeys();
    this.database = database;
    this.recorder = recorder;
    this.checkpoints = checkpoints;
    this.home = home;
    this.key = keys.snapshot();
    this.snapshots = new SnapshotStore(database.jdbc());
    this.evidence = new EvidenceStore(database);
    this.timestamps = new Timestamps(database, keys.timestamp());
  }

  /** Publishes what is recorded and not published, and vouches anew for the newest. */
  public synchronized Vouched renew() {
    recordSnapshotIfDue();
    checkpoint();
    return vouched(timestamps.vouch(signedNewest(), now()));
  }

  /** What another node has vouched for since; empty if that is known already. */
  public Optional<Vouched> follow(Vouched known) {
    return timestamps
        .newest()
        .filter(newest -> !newest.metadata().equals(known.timestamp()))
        .map(this::vouched);
  }

  /** One publication. */
  public Optional<Published> version(long version) {
    return snapshots.published(version);
  }

  private Instant now() {
    return recorder.recordedAt();
  }

  private void recordSnapshotIfDue() {
    recorder.refresh();
    if (isDue(recorder.state(), now())) {
      recorder.durably(
          () -> {
            Recording recording = recorder.record(this::publication);
            if (recording instanceof Recording.Refused refused) {
              throw new IllegalStateException("No publication: " + refused.refusal());
            }
            return recording;
          });
    }
  }

  /**
   * Whether something was recorded after the last publication, or half of its life is over, or a
   * status that it foretold has come: trusted lists cannot foretell one, and are due again.
   */
  private static boolean isDue(RegisterState state, Instant now) {
    return state
        .lastPublication()
        .filter(last -> last.treeSize() == state.treeSize() - 1)
        .filter(last -> now.isBefore(last.nextUpdate().minus(RENEWAL)))
        .filter(last -> !hasStatusChanged(state, last.issuedAt(), now))
        .isEmpty();
  }

  private static boolean hasStatusChanged(RegisterState state, Instant since, Instant now) {
    return PartyList.nextChange(state.register().services(), since)
        .filter(change -> !change.isAfter(now))
        .isPresent();
  }

  private PublicationEntry publication(Instant recordedAt) {
    RegisterState state = recorder.state();
    Instant nextUpdate = recordedAt.plus(LIFETIME);
    long version = state.lastPublication().map(PublicationEntry::version).orElse(0L) + 1;
    Snapshot snapshot = state.snapshot(version, recordedAt, nextUpdate, evidence::find);
    Bytes content = new Bytes(json.write(snapshot));
    snapshots.add(version, state.treeSize(), content);
    return new PublicationEntry(
        recordedAt,
        version,
        state.treeSize(),
        content.sha256(),
        content.length(),
        recordedAt,
        nextUpdate);
  }

  private void checkpoint() {
    SignedNote note = checkpoints.sign().note();
    if (!note.text().equals(remembered)) {
      home.rememberCheckpoint(note.toBytes());
      remembered = note.text();
    }
    checkpoints.gatherCosignatures(now());
  }

  private Published signedNewest() {
    long version = snapshots.newestVersion();
    Vouched known = last;
    return known != null && known.published().version() == version
        ? known.published()
        : signed(version);
  }

  private Published signed(long version) {
    return database.durably(
        () -> {
          snapshots.lock(version);
          if (snapshots.published(version).isEmpty()) {
            snapshots.addMetadata(version, sign(version, snapshots.content(version)));
          }
          return snapshots.published(version).orElseThrow();
        });
  }

  private String sign(long version, Bytes content) {
    Snapshot snapshot = read(version, content);
    SnapshotMetadata about =
        new SnapshotMetadata(
            Role.SNAPSHOT,
            version,
            snapshot.issuedAt(),
            snapshot.nextUpdate(),
            Pin.of(version, content.toArray()));
    byte[] signed =
        MetadataSignatures.sign(new MetadataJson().write(about), Role.SNAPSHOT, List.of(key));
    return new String(signed, StandardCharsets.UTF_8);
  }

  private synchronized Vouched vouched(Timestamp timestamp) {
    Vouched known = last;
    Vouched next =
        known != null && known.published().version() == timestamp.snapshot()
            ? known.with(timestamp.metadata(), timestamp.expires())
            : read(snapshots.published(timestamp.snapshot()).orElseThrow(), timestamp);
    last = next;
    return next;
  }

  private Vouched read(Published published, Timestamp timestamp) {
    return new Vouched(
        published,
        read(published.version(), published.content()),
        timestamp.metadata(),
        timestamp.expires());
  }

  private Snapshot read(long version, Bytes content) {
    try {
      return json.readSnapshot(content.toArray());
    } catch (MalformedJsonException e) {
      throw new IllegalStateException("Snapshot " + version + " is damaged in the database", e);
    }
  }
}
