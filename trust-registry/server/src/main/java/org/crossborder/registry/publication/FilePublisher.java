// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.crossborder.registry.database.Database;
import org.crossborder.registry.home.SigningKeys;
import org.crossborder.trust.snapshot.MalformedJsonException;
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.MetadataSignatures;
import org.crossborder.trust.snapshot.Pin;
import org.crossborder.trust.snapshot.Register;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.crossborder.trust.snapshot.SnapshotMetadata;
import org.crossborder.trust.snapshot.TimestampMetadata;

/** Until every register comes from the log: publishes registers that come from a file. */
public final class FilePublisher implements Publishing {
  /** After this, relying parties accept nothing on a snapshot's word. */
  static final Duration SNAPSHOT_LIFETIME = Duration.ofHours(24);

  /** A snapshot is issued again when half of its life is over. */
  static final Duration RENEWAL = SNAPSHOT_LIFETIME.dividedBy(2);

  static final Duration TIMESTAMP_LIFETIME = Duration.ofMinutes(10);

  private final FilePublicationStore store;
  private final SigningKeys keys;
  private final Clock clock;
  private final SnapshotJson snapshots = new SnapshotJson();
  private final MetadataJson metadata = new MetadataJson();

  /** A publisher over the registry's database. */
  public FilePublisher(Database database, SigningKeys keys, Clock clock) {
    this.clock = clock;
    this.store = new FilePublicationStore(database.jdbc());
    this.keys = keys;
  }

  /** Publishes a register whose invariants hold, as the next version. */
  public Published publish(Register register, Instant now) {
    Instant issuedAt = now.truncatedTo(ChronoUnit.MILLIS);
    Snapshot snapshot =
        new Snapshot(
            store.newest().map(Published::version).orElse(0L) + 1,
            issuedAt,
            issuedAt.plus(SNAPSHOT_LIFETIME),
            register.parties(),
            register.services(),
            register.levelMappings(),
            register.arrangements());
    byte[] content = snapshots.write(snapshot);
    Published published =
        new Published(snapshot.version(), new Bytes(content), new Bytes(sign(snapshot, content)));
    store.add(published);
    return published;
  }

  /** Publishes the same content again before it runs out. */
  public Optional<Published> renew(Instant now) {
    return store
        .newest()
        .map(this::read)
        .filter(snapshot -> !now.isBefore(snapshot.nextUpdate().minus(RENEWAL)))
        .map(
            snapshot ->
                publish(
                    new Register(
                        snapshot.parties(),
                        snapshot.services(),
                        snapshot.levelMappings(),
                        snapshot.arrangements()),
                    now));
  }

  /** The newest publication. */
  public Optional<Published> newest() {
    return store.newest();
  }

  @Override
  public Optional<Vouched> renew() {
    Instant now = clock.instant();
    renew(now);
    return newest().map(newest -> vouch(newest, now));
  }

  @Override
  public Optional<Vouched> follow(Vouched known) {
    return Optional.empty();
  }

  @Override
  public Optional<Published> version(long version) {
    return store.version(version);
  }

  /** Vouches that a publication is the newest. */
  public Vouched vouch(Published newest, Instant now) {
    Instant issuedAt = now.truncatedTo(ChronoUnit.MILLIS);
    TimestampMetadata timestamp =
        new TimestampMetadata(
            Role.TIMESTAMP,
            store.nextTimestampVersion(),
            issuedAt,
            issuedAt.plus(TIMESTAMP_LIFETIME),
            Pin.of(newest.version(), newest.metadata().toArray()));
    byte[] signed =
        MetadataSignatures.sign(
            metadata.write(timestamp), Role.TIMESTAMP, List.of(keys.timestamp()));
    return new Vouched(newest, read(newest), new Bytes(signed), timestamp.expires());
  }

  private byte[] sign(Snapshot snapshot, byte[] content) {
    SnapshotMetadata about =
        new SnapshotMetadata(
            Role.SNAPSHOT,
            snapshot.version(),
            snapshot.issuedAt(),
            snapshot.nextUpdate(),
            Pin.of(snapshot.version(), content));
    return MetadataSignatures.sign(metadata.write(about), Role.SNAPSHOT, List.of(keys.snapshot()));
  }

  private Snapshot read(Published published) {
    try {
      return snapshots.readSnapshot(published.content().toArray());
    } catch (MalformedJsonException e) {
      throw new IllegalStateException(
          "Publication " + published.version() + " is damaged in the database", e);
    }
  }
}
