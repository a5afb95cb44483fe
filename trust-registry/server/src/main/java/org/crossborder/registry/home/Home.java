// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** The registry's home directory. What is secret in it only its owner can read. */
public final class Home {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNER_ONLY_DIRECTORY =
      PosixFilePermissions.fromString("rwx------");

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

  /** Makes a new home with new keys and its first root. */
  public static Home init(Path directory, Instant now) {
    if (Files.exists(directory.resolve("root.json"))) {
      throw new HomeException(directory + " already holds a registry; its keys are not replaced");
    }
    Home home = new Home(directory);
    SigningKeys keys = SigningKeys.generate();
    try {
      Files.createDirectories(home.keys());
      Files.setPosixFilePermissions(directory, OWNER_ONLY_DIRECTORY);
      Files.setPosixFilePermissions(home.keys(), OWNER_ONLY_DIRECTORY);
      home.writeKey("root", keys.root());
      home.writeKey("timestamp", keys.timestamp());
      home.writeKey("snapshot", keys.snapshot());
      home.writeKey("answer", keys.answer());
      byte[] root = FirstRoot.sign(keys, now);
      home.writeNew("1.root.json", root);
      home.writeNew("root.json", root);
    } catch (IOException e) {
      throw new HomeException(directory + " cannot be written: " + e.getMessage(), e);
    }
    return home;
  }

  /** The newest root metadata, as published. */
  public byte[] root() {
    return read(directory.resolve("root.json"));
  }

  /** Root metadata of one version, if it is kept here. */
  public Optional<byte[]> root(long version) {
    Path file = directory.resolve(version + ".root.json");
    return Files.exists(file) ? Optional.of(read(file)) : Optional.empty();
  }

  /** The keys that the running registry needs. */
  public SigningKeys signingKeys() {
    return new SigningKeys(
        readKey("root"), readKey("timestamp"), readKey("snapshot"), readKey("answer"));
  }

  /** Keeps other processes out until it is closed. */
  public HomeLock lock() {
    return HomeLock.take(directory);
  }

  /** Where the database lies, without a file's ending. */
  public Path database() {
    return directory.resolve("registry").toAbsolutePath();
  }

  private Path keys() {
    return directory.resolve("keys");
  }

  private void writeKey(String name, ECKey key) throws IOException {
    writeNew("keys/" + name + ".jwk", key.toJSONString().getBytes(StandardCharsets.UTF_8));
  }

  private void writeNew(String name, byte[] bytes) throws IOException {
    Path file = directory.resolve(name);
    Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
    Files.write(file, bytes, StandardOpenOption.SYNC);
  }

  private ECKey readKey(String name) {
    Path file = keys().resolve(name + ".jwk");
    try {
      return ECKey.parse(new String(read(file), StandardCharsets.UTF_8));
    } catch (ParseException e) {
      throw new HomeException(file + " holds no key", e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new HomeException(file + " cannot be read", e);
    }
  }
}
