// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.crossborder.trust.TestRegister;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.path.Fingerprint;
import org.crossborder.trust.register.EntryJson;
import org.crossborder.trust.register.RegisterEntry;
import org.crossborder.trust.register.RegisterEntry.EvidenceEntry;
import org.crossborder.trust.register.RegisterEntry.PublicationEntry;
import org.crossborder.trust.register.TestLog;
import org.crossborder.trust.register.TestOfficers;
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.MetadataSignatures;
import org.crossborder.trust.snapshot.Pin;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RootMetadata;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.crossborder.trust.snapshot.SnapshotMetadata;
import org.crossborder.trust.snapshot.TimestampMetadata;

/**
 * All that a registry publishes, over real HTTPS and signed by real keys: the register of {@link
 * TestRegister}, recorded in a log by officers. An operator with all the registry's keys: what it
 * does wrong, the test says.
 */
public final class TestPublication implements AutoCloseable {
  public static final ECKey ROLE_KEY = TestOfficers.ROLE_KEY;

  public final TestRegistry registry;
  public final TestLog log;
  public final ServedLog served = ServedLog.create();
  public Instant now = TestRegister.NOW;
  private final Map<String, byte[]> crls = new HashMap<>();
  private long version;
  private long timestampVersion;
  private byte[] snapshotMetadata = new byte[0];

  private TestPublication(TestRegistry registry, TestLog log) {
    this.registry = registry;
    this.log = log;
  }

  /** A registry that has published once. */
  public static TestPublication start() throws Exception {
    return startAt(TestRegister.NOW);
  }

  /** The same registry, years later: it publishes at the time given. */
  public static TestPublication startAt(Instant now) throws Exception {
    TestPublication publication = of(TestLog.of(new TestRegister()));
    publication.now = now.truncatedTo(ChronoUnit.MILLIS);
    publication.log.now = publication.now.minusSeconds(60);
    publication.crl(
        "BD/seals", TestRegister.BD_SEALS.crl(now.minusSeconds(3600), now.plusSeconds(86400)));
    publication.publish();
    return publication;
  }

  /** A registry of another log, that has not published yet. */
  public static TestPublication of(TestLog log) throws Exception {
    return new TestPublication(TestRegistry.start(), log);
  }

  /** Writes the root that a relying party is given, once. */
  public Path writeRoot(Path directory) throws IOException {
    Path root = directory.resolve("given-root.json");
    if (!Files.exists(root)) {
      Files.write(root, signed(root(1), 3));
    }
    return root;
  }

  /** A client of this registry with files in {@code directory}. */
  public SnapshotClient client(Path directory) throws IOException {
    return new SnapshotClient(
        new RegistryHttp(registry.uri(), registry.clientTls(), Duration.ofSeconds(10)),
        writeRoot(directory),
        directory.resolve("state"));
  }

  public RootMetadata root(long version) {
    RootMetadata root = TestOfficers.root();
    return new RootMetadata(
        Role.ROOT,
        version,
        root.issuedAt(),
        root.expires(),
        root.keys(),
        root.roles(),
        served.authority());
  }

  public static byte[] signed(RootMetadata root, int signatures) {
    return MetadataSignatures.sign(
        new MetadataJson().write(root), Role.ROOT, TestOfficers.ROOT_KEYS.subList(0, signatures));
  }

  /** Logs a CRL. */
  public void crl(String service, byte[] crl) {
    crls.put(Fingerprint.sha256(crl), crl);
    log.mustAppend(
        new EvidenceEntry(
            log.now,
            service,
            EvidenceEntry.Kind.CRL,
            Fingerprint.sha256(crl),
            now.minusSeconds(3600).truncatedTo(ChronoUnit.SECONDS),
            now.plusSeconds(86400).truncatedTo(ChronoUnit.SECONDS)));
  }

  /** Publishes the register as it should be. */
  public void publish() {
    publish(honest -> honest);
  }

  /** Publishes what the operator makes of the register, and logs that. */
  public void publish(UnaryOperator<Snapshot> forgery) {
    version++;
    log.now = log.now.isBefore(now) ? now : log.now;
    Snapshot snapshot = forgery.apply(snapshot(version));
    byte[] content = new SnapshotJson().write(snapshot);
    log.mustAppend(
        new PublicationEntry(
            log.now,
            version,
            log.entries().size(),
            Fingerprint.sha256(content),
            content.length,
            snapshot.issuedAt(),
            snapshot.nextUpdate()));
    serveLog();
    serve(snapshot, content);
  }

  /** The register of the log, as the next version. */
  public Snapshot snapshot(long asVersion) {
    return log.state()
        .snapshot(
            asVersion,
            now,
            now.plus(Duration.ofHours(24)),
            sha256 -> Optional.ofNullable(crls.get(sha256)));
  }

  /** Serves a snapshot with its metadata and a timestamp; the log is served apart. */
  public void serve(Snapshot snapshot, byte[] content) {
    version = snapshot.version();
    snapshotMetadata =
        MetadataSignatures.sign(
            new MetadataJson()
                .write(
                    new SnapshotMetadata(
                        Role.SNAPSHOT,
                        version,
                        snapshot.issuedAt(),
                        snapshot.nextUpdate(),
                        Pin.of(version, content))),
            Role.SNAPSHOT,
            List.of(ROLE_KEY));
    registry.serve(
        Map.of(
            "/v1/snapshots/" + version,
            content,
            "/v1/metadata/snapshot.json",
            snapshotMetadata,
            "/v1/metadata/timestamp.json",
            timestamp(++timestampVersion, now)));
  }

  /** Vouches once more for the newest snapshot. */
  public void vouch() {
    registry.serve("/v1/metadata/timestamp.json", timestamp(++timestampVersion, now));
  }

  public byte[] timestamp(long asVersion, Instant issuedAt, ECKey... keys) {
    return MetadataSignatures.sign(
        new MetadataJson()
            .write(
                new TimestampMetadata(
                    Role.TIMESTAMP,
                    asVersion,
                    issuedAt,
                    issuedAt.plus(Duration.ofMinutes(10)),
                    Pin.of(version, snapshotMetadata))),
        Role.TIMESTAMP,
        keys.length == 0 ? List.of(ROLE_KEY) : List.of(keys));
  }

  /** Serves the log as far as it has come. */
  public void serveLog() {
    log.entries().subList(served.size(), log.entries().size()).forEach(served::append);
    registry.serve(served.files(now));
  }

  /** Writes an entry into the log that is served, although it may not stand there. */
  public void smuggle(RegisterEntry entry) {
    try {
      served.append(EntryJson.write(entry).toBytes());
    } catch (MalformedLogException e) {
      throw new IllegalArgumentException(e);
    }
    registry.serve(served.files(now));
  }

  /** The certificate of the registry's TLS, as a PEM file in this directory. */
  public Path writeAnchor(Path directory) throws Exception {
    Path anchor = directory.resolve("tls.pem");
    Files.writeString(
        anchor,
        "-----BEGIN CERTIFICATE-----\n"
            + Base64.getMimeEncoder().encodeToString(registry.tls().certificate().getEncoded())
            + "\n-----END CERTIFICATE-----\n");
    return anchor;
  }

  public long version() {
    return version;
  }

  public long timestampVersion() {
    return timestampVersion;
  }

  @Override
  public void close() {
    registry.close();
  }
}
