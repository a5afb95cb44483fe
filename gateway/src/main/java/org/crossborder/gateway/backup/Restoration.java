// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.json.JsonMapper;

/** Makes a home from a backup. */
public final class Restoration {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Restoration() {}

  /**
   * Makes the home, and checks what goes into it: the database by the manifest, each payload by the
   * SHA-256 that it is named after.
   *
   * @param party ISO code of the Party that the new home is to serve
   * @throws IOException if the backup is not whole, is another Party's, or the home has something
   *     in it
   */
  public static Manifest of(Path backup, GatewayFolders folders, String party) throws IOException {
    Path home = folders.home();
    Manifest manifest = manifest(backup);
    if (!manifest.party().equals(party)) {
      throw new IOException("The backup is of the gateway of " + manifest.party());
    }
    requireEmpty(home);
    Files.createDirectories(
        home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    String expected = manifest.databaseSha256();
    if (expected != null) {
      Path zip = backup.resolve(Manifest.DATABASE);
      if (!Trees.sha256(zip).equals(expected)) {
        throw new IOException(zip + " is not what the manifest says");
      }
      unzip(zip, Files.createDirectories(home.resolve("database")));
    }
    folders.copyFrom(backup);
    checkPayloads(folders.shared().resolve("payloads"));
    return manifest;
  }

  private static Manifest manifest(Path backup) throws IOException {
    Path file = backup.resolve(Manifest.FILE);
    if (!Files.exists(file)) {
      throw new IOException("There is no whole backup in " + backup + ": it has no " + file);
    }
    Manifest manifest = JSON.readValue(Files.readAllBytes(file), Manifest.class);
    if (!Manifest.FORMAT.equals(manifest.format())) {
      throw new IOException(file + " is of a format that this gateway does not know");
    }
    return manifest;
  }

  private static void requireEmpty(Path home) throws IOException {
    if (!Files.exists(home)) {
      return;
    }
    try (Stream<Path> content = Files.list(home)) {
      if (content.findAny().isPresent()) {
        throw new IOException(home + " is not empty; a restoration overwrites nothing");
      }
    }
  }

  private static void unzip(Path zip, Path directory) throws IOException {
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path name = Path.of(entry.getName()).getFileName();
        Files.copy(entries, directory.resolve(name.toString()));
      }
    }
  }

  private static void checkPayloads(Path payloads) throws IOException {
    if (!Files.isDirectory(payloads)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> walk = Files.walk(payloads)) {
      files = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      if (!Trees.sha256(file).equals(String.valueOf(file.getFileName()))) {
        throw new IOException(file + " has changed since it was stored; the backup is damaged");
      }
    }
  }
}
