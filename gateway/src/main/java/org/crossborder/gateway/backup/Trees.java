// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backup;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Copies the directories beside the database, and what is in them. */
final class Trees {
  /** What nodes may share; the spool outlives no message. */
  static final List<String> SHARED = List.of("payloads", "fragments");

  /** The trust data, which the home alone holds. */
  static final String TRUST = "trust";

  private static final String BEGUN = "incoming";

  private Trees() {}

  /** How much was copied or was there already. */
  record Copied(long files, long bytes) {
    Copied plus(Copied more) {
      return new Copied(files + more.files, bytes + more.bytes);
    }
  }

  /** Copies a tree, if it is there; a payload that is there already, by its name, stays. */
  static Copied copy(String tree, Path from, Path to) throws IOException {
    return Files.isDirectory(from.resolve(tree))
        ? copyTree(from.resolve(tree), to.resolve(tree), !tree.equals(TRUST))
        : new Copied(0, 0);
  }

  private static Copied copyTree(Path from, Path to, boolean unchanging) throws IOException {
    long files = 0;
    long bytes = 0;
    List<Path> found;
    try (Stream<Path> walk = Files.walk(from)) {
      found = walk.filter(Files::isRegularFile).toList();
    }
    for (Path file : found) {
      Path relative = from.relativize(file);
      if (!relative.startsWith(BEGUN)) {
        bytes += copyFile(file, to.resolve(relative.toString()), unchanging);
        files++;
      }
    }
    return new Copied(files, bytes);
  }

  private static long copyFile(Path file, Path target, boolean unchanging) throws IOException {
    try {
      long size = Files.size(file);
      if (unchanging && Files.exists(target) && Files.size(target) == size) {
        return size;
      }
      Path directory = target.toAbsolutePath().getParent();
      Files.createDirectories(directory);
      Path part = Files.createTempFile(directory, "copy", ".part");
      try (OutputStream out = Files.newOutputStream(part)) {
        Files.copy(file, out);
      }
      Files.move(part, target, ATOMIC_MOVE);
      return size;
    } catch (NoSuchFileException e) {
      return 0; // what was removed meanwhile nothing needs: a fragment joined, trust data replaced
    }
  }

  static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream digested =
            new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
