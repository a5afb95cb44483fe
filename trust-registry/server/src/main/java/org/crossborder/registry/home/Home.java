// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import com.nimbusds.jose.jwk.ECKey;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.crossborder.trust.register.RegisterEntry.Founding;
import org.crossborder.trust.snapshot.LogAuthority;
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.RootMetadata;

/** The registry's home directory. What is secret in it only its owner can read. */
public final class Home {
  private final Path directory;

  private Home(Path directory) {
    this.directory = directory;
  }

  /** A home that {@code init} has made. */
  public static Home open(Path directory) {
    if (!Files.isRegularFile(directory.resolve("root.json"))) {
      throw new HomeException(
          directory + " is no registry home; make one with: init --home " + directory);
    }
    return new Home(directory);
  }

  /** Makes a new home with new keys and its first root; the log gets a name of its own. */
  public static Home init(Path directory, Instant now) {
    return init(directory, new NewRegistry(Optional.empty(), Witnesses.NONE, List.of()), now);
  }

  /**
   * Makes a new home with new keys and its first root.
   *
   * @param registry what is decided about it for ever
   */
  public static Home init(Path directory, NewRegistry registry, Instant now) {
    if (Files.exists(directory.resolve("root.json"))) {
      throw new HomeException(directory + " already holds a registry; its keys are not replaced");
    }
    new NewHome(directory).make(registry, now);
    return new Home(directory);
  }

  /** The newest root metadata, as published. */
  public byte[] root() {
    return HomeFiles.read(directory.resolve("root.json"));
  }

  /** The newest root, which bears its own signatures. */
  public RootMetadata rootMetadata() {
    return MetadataJson.givenRoot(root());
  }

  /** What the newest root says about the log. */
  public LogAuthority logAuthority() {
    LogAuthority log = rootMetadata().log();
    if (log == null) {
      throw new HomeException(directory + " has a root that names no log; make a new home");
    }
    return log;
  }

  /** Root metadata of one version, if it is kept here. */
  public Optional<byte[]> root(long version) {
    Path file = directory.resolve(version + ".root.json");
    return Files.exists(file) ? Optional.of(HomeFiles.read(file)) : Optional.empty();
  }

  /** Every version of the root, oldest first. */
  public List<RootMetadata> roots() {
    return LongStream.rangeClosed(1, rootMetadata().version())
        .mapToObj(version -> MetadataJson.givenRoot(root(version).orElseThrow()))
        .toList();
  }

  /** Who the accession office is at first, signed by the root; empty if init was told nobody. */
  public Optional<Founding> founding() {
    Path file = directory.resolve("founding.json");
    return Files.exists(file)
        ? Optional.of(FoundingFile.read(HomeFiles.read(file)))
        : Optional.empty();
  }

  /** Adds the next version of the root, whose signatures have been verified. */
  void installRoot(long version, byte[] metadata) {
    HomeFiles.replace(directory.resolve(version + ".root.json"), metadata);
    HomeFiles.replace(directory.resolve("root.json"), metadata);
  }

  /** The keys that the running registry needs. */
  public SigningKeys signingKeys() {
    return keyRing().in(rootMetadata(), origin());
  }

  KeyRing keyRing() {
    Path keys = directory.resolve("keys");
    return new KeyRing(new KeyFiles(keys), new KeyFiles(keys.resolve("next")));
  }

  /** The scheme operator's key, which signs trusted lists. */
  public ECKey listKey() {
    return keyRing().present().readJwk(KeyRing.LIST);
  }

  /** What the log is called. */
  public String origin() {
    return HomeFiles.readText(directory.resolve("origin"));
  }

  /** The newest checkpoint that left this registry, if any did. */
  public Optional<byte[]> checkpoint() {
    Path file = directory.resolve("checkpoint");
    return Files.exists(file) ? Optional.of(HomeFiles.read(file)) : Optional.empty();
  }

  /** Remembers a checkpoint before it leaves, so that an older database is noticed. */
  public void rememberCheckpoint(byte[] note) {
    HomeFiles.replace(directory.resolve("checkpoint"), note);
  }

  /** Keeps other processes out until it is closed. */
  public HomeLock lock() {
    return HomeLock.take(directory);
  }

  /** Where the embedded database lies, without a file's ending. */
  public Path database() {
    return directory.resolve("registry").toAbsolutePath();
  }
}
