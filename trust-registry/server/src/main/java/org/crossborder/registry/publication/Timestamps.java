// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import com.nimbusds.jose.jwk.ECKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.crossborder.registry.database.Database;
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.MetadataSignatures;
import org.crossborder.trust.snapshot.Pin;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.TimestampMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Timestamp metadata: that a snapshot is the newest, for ten minutes. Versions and times only grow,
 * whichever node signs and whatever its clock says.
 */
final class Timestamps {
  private static final Duration LIFETIME = Duration.ofMinutes(10);

  private final Database database;
  private final JdbcClient jdbc;
  private final ECKey key;
  private final MetadataJson json = new MetadataJson();

  Timestamps(Database database, ECKey key) {
    this.database = database;
    this.jdbc = database.jdbc();
    this.key = key;
  }

  /** The newest timestamp, signed. */
  record Timestamp(long version, Instant issuedAt, long snapshot, Bytes metadata) {
    Instant expires() {
      return issuedAt.plus(LIFETIME);
    }
  }

  Optional<Timestamp> newest() {
    return newest("");
  }

  /** Vouches for a snapshot, unless a newer one has been vouched for already. */
  Timestamp vouch(Published newest, Instant now) {
    return database.durably(
        () -> {
          new SnapshotStore(jdbc).lock(newest.version());
          Optional<Timestamp> last = newest(" for update");
          if (last.filter(known -> known.snapshot() > newest.version()).isPresent()) {
            return last.get();
          }
          Timestamp next = sign(newest, last, now);
          last.ifPresentOrElse(known -> update(next), () -> insert(next));
          return next;
        });
  }

  private Timestamp sign(Published newest, Optional<Timestamp> last, Instant now) {
    long version = last.map(Timestamp::version).orElse(0L) + 1;
    Instant issuedAt = last.map(Timestamp::issuedAt).filter(now::isBefore).orElse(now);
    TimestampMetadata timestamp =
        new TimestampMetadata(
            Role.TIMESTAMP,
            version,
            issuedAt,
            issuedAt.plus(LIFETIME),
            Pin.of(newest.version(), newest.metadata().toArray()));
    byte[] signed = MetadataSignatures.sign(json.write(timestamp), Role.TIMESTAMP, List.of(key));
    return new Timestamp(version, issuedAt, newest.version(), new Bytes(signed));
  }

  private Optional<Timestamp> newest(String lock) {
    return jdbc.sql(
            "select version, issued_at, snapshot_version, metadata from timestamp_metadata"
                + " where id = 1"
                + lock)
        .query(Timestamps::timestamp)
        .optional();
  }

  private void insert(Timestamp timestamp) {
    jdbc.sql(
            "insert into timestamp_metadata (version, issued_at, snapshot_version, metadata, id)"
                + " values (?, ?, ?, ?, 1)")
        .params(values(timestamp))
        .update();
  }

  private void update(Timestamp timestamp) {
    jdbc.sql(
            "update timestamp_metadata set version = ?, issued_at = ?, snapshot_version = ?,"
                + " metadata = ? where id = 1")
        .params(values(timestamp))
        .update();
  }

  private static List<Object> values(Timestamp timestamp) {
    return List.of(
        timestamp.version(),
        timestamp.issuedAt().atOffset(ZoneOffset.UTC),
        timestamp.snapshot(),
        timestamp.metadata().text());
  }

  private static Timestamp timestamp(ResultSet row, int n) throws SQLException {
    return new Timestamp(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        row.getLong(3),
        Bytes.of(row.getString(4)));
  }
}
