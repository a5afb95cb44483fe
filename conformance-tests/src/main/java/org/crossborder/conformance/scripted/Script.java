// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.scripted;

import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.crossborder.conformance.pki.Credential;
import org.crossborder.conformance.suite.Exchange;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a relying party is shown, from module to module. It begins with a root that names keys of
 * the suite, and the newest edition of the registry behind it. Not for several threads.
 */
public final class Script implements AutoCloseable {
  private static final String EVIDENCE = "/v1/revocation-evidence";
  private static final String SNAPSHOT = "/v1/metadata/snapshot.json";
  private static final int CREATED = 201;

  /** The second reading begins after all of the first; one more for a root in between. */
  private static final int READINGS = 3;

  private static final Duration LOOK = Duration.ofMillis(200);

  private final URI listen;
  private final Credential tls;
  private final Behind behind;
  private final List<MetadataKey> rootKeys;
  private final Duration patience;
  private final Clock clock;
  private final Pause pause;
  private final List<X509Certificate> revoked = new ArrayList<>();
  private @Nullable Playing playing;

  /** How far the script has come. */
  private static final class Playing {
    private final ScriptedRegistry registry;
    private final Roots roots;
    private RoleKeys keys = RoleKeys.make();
    private RoleKeys formerKeys = keys;
    private Edition edition;
    private long version;

    private Playing(ScriptedRegistry registry, Roots roots, Edition edition) {
      this.registry = registry;
      this.roots = roots;
      this.edition = edition;
    }
  }

  /**
   * @param listen where the relying party looks for its registry; https
   * @param tls serves there
   * @param behind the registry whose editions are shown; one for tests
   * @param rootKeys private keys of its root
   * @param patience how long anything may take
   */
  public Script(
      URI listen,
      Credential tls,
      Behind behind,
      List<MetadataKey> rootKeys,
      Duration patience,
      Clock clock) {
    this(listen, tls, behind, rootKeys, patience, clock, Pause.REAL);
  }

  /** The same, where time passes in another way. */
  public Script(
      URI listen,
      Credential tls,
      Behind behind,
      List<MetadataKey> rootKeys,
      Duration patience,
      Clock clock,
      Pause pause) {
    this.listen = listen;
    this.tls = tls;
    this.behind = behind;
    this.rootKeys = List.copyOf(rootKeys);
    this.patience = patience;
    this.clock = clock;
    this.pause = pause;
  }

  /** How long anything may take. */
  public Duration patience() {
    return patience;
  }

  /** Lets time pass. */
  public void pause(Duration time) throws InterruptedException {
    pause.during(time);
  }

  /** Begins, if it has not. */
  public void begin(Consumer<Exchange> wire) throws IOException {
    if (playing == null) {
      Roots roots = roots(wire);
      Playing begun = new Playing(new ScriptedRegistry(listen, tls, behind), roots, newest(wire));
      playing = begun;
      roots.rollOver(begun.keys);
      right(begun.edition);
    }
  }

  /** All certificates that were revoked so far, and this one; a CRL forgets nothing. */
  public List<X509Certificate> revokedWith(X509Certificate certificate) {
    revoked.add(certificate);
    return List.copyOf(revoked);
  }

  /** The edition that was shown last as it should be. */
  public Edition edition() {
    return now().edition;
  }

  /** Hands a CRL in to the registry behind, and waits for the edition that knows it. */
  public Edition editionWith(byte[] crl, Consumer<Exchange> wire)
      throws IOException, InterruptedException {
    long known = newestVersion(wire);
    Behind.Answer answer = behind.post(EVIDENCE, "application/pkix-crl", crl, wire);
    if (!answer.isOk() && answer.status() != CREATED) {
      throw new IOException("The registry did not take a CRL: " + answer.status());
    }
    return editionAfter(known, wire);
  }

  /** The version of the newest edition of the registry behind. */
  public long newestVersion(Consumer<Exchange> wire) throws IOException {
    return newest(wire).version();
  }

  /** Waits until the registry behind has an edition after this version. */
  public Edition editionAfter(long version, Consumer<Exchange> wire)
      throws IOException, InterruptedException {
    Instant end = clock.instant().plus(patience);
    Edition newest = newest(wire);
    while (newest.version() <= version) {
      if (clock.instant().isAfter(end)) {
        throw new IOException("The registry published nothing after version " + version);
      }
      pause(LOOK);
      newest = newest(wire);
    }
    return newest;
  }

  /** Shows an edition as it should be. */
  public void right(Edition edition) {
    Playing play = now();
    serve(showing(edition, play.keys).right());
    play.edition = edition;
  }

  /** Shows an edition under a timestamp that has expired. */
  public void expired(Edition edition) {
    serve(showing(edition, now().keys).expired());
  }

  /** Shows metadata that the timestamp does not name. */
  public void otherMetadata(Edition edition) {
    serve(showing(edition, now().keys).otherMetadata());
  }

  /** Shows content that the metadata do not name. */
  public void otherContent(Edition edition) {
    serve(showing(edition, now().keys).otherContent());
  }

  /** Shows an edition whose timestamp a stranger signed. */
  public void strangersTimestamp(Edition edition) {
    serve(showing(edition, now().keys.withTimestampOf(RoleKeys.make())).right());
  }

  /** Shows an edition whose metadata a stranger signed. */
  public void strangersSnapshot(Edition edition) {
    serve(showing(edition, now().keys.withSnapshotOf(RoleKeys.make())).right());
  }

  /** Shows an edition by keys that a root names which nobody of the root has signed. */
  public void usurped(Edition edition) {
    RoleKeys others = RoleKeys.make();
    Map<String, byte[]> resources = new LinkedHashMap<>(showing(edition, others).right());
    resources.putAll(now().roots.usurped(others));
    serve(resources);
  }

  /** Shows an edition by keys that the root named before, and names no more. */
  public void formerKeys(Edition edition) {
    serve(showing(edition, now().formerKeys).right());
  }

  /** Names other keys in the root, and shows an edition by them. */
  public void rollOver(Edition edition) {
    Playing play = now();
    play.formerKeys = play.keys;
    play.keys = RoleKeys.make();
    play.roots.rollOver(play.keys);
    right(edition);
  }

  /**
   * Waits until the relying party has had the time to take what it is shown; false if it did not
   * ask.
   */
  public boolean awaitReadings() throws InterruptedException {
    return now().registry.awaitReadings(READINGS, patience);
  }

  private Showing showing(Edition edition, RoleKeys keys) {
    return new Showing(edition, ++now().version, keys, clock.instant());
  }

  private void serve(Map<String, byte[]> showing) {
    Map<String, byte[]> all = new LinkedHashMap<>(now().roots.resources());
    all.putAll(showing);
    now().registry.serve(all);
  }

  private Roots roots(Consumer<Exchange> wire) throws IOException {
    List<byte[]> given = new ArrayList<>();
    Optional<byte[]> next = root(1, wire);
    while (next.isPresent()) {
      given.add(next.get());
      next = root(given.size() + 1, wire);
    }
    if (given.isEmpty()) {
      throw new IOException("The registry has no /v1/metadata/1.root.json");
    }
    return new Roots(given, payload(given.get(given.size() - 1)), rootKeys, clock);
  }

  private Optional<byte[]> root(int version, Consumer<Exchange> wire) throws IOException {
    Behind.Answer root = behind.get("/v1/metadata/" + version + ".root.json", wire);
    return root.isOk() ? Optional.of(root.body()) : Optional.empty();
  }

  private Edition newest(Consumer<Exchange> wire) throws IOException {
    long version = payload(found(SNAPSHOT, wire)).path("version").asLong();
    return Edition.of(found("/v1/snapshots/" + version, wire));
  }

  private byte[] found(String path, Consumer<Exchange> wire) throws IOException {
    Behind.Answer resource = behind.get(path, wire);
    if (!resource.isOk()) {
      throw new IOException(path + " answers " + resource.status());
    }
    return resource.body();
  }

  private static ObjectNode payload(byte[] jws) throws IOException {
    try {
      return Metadata.payload(jws);
    } catch (ParseException | JacksonException noJws) {
      throw new IOException("The registry's metadata are no JWS with a JSON payload", noJws);
    }
  }

  private Playing now() {
    Playing begun = playing;
    if (begun == null) {
      throw new IllegalStateException("The script has not begun");
    }
    return begun;
  }

  @Override
  public void close() {
    if (playing != null) {
      playing.registry.close();
    }
  }
}
