// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.crossborder.conformance.readiness.answer.Answer;
import org.crossborder.conformance.readiness.answer.Evidence;
import org.jspecify.annotations.Nullable;

/** Files that answers rest on, kept under their SHA-256 in {@code evidence}. */
public final class EvidenceFiles {
  /** No file is larger. */
  public static final long LARGEST = 20L << 20;

  /** There are not more. */
  public static final int MOST = 5_000;

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final Path folder;
  private final Map<String, Seen> seen = new ConcurrentHashMap<>();

  private record Seen(long size, long changed, boolean sound) {}

  /** In the folder of an assessment. */
  public EvidenceFiles(Path home) {
    folder = home.resolve("evidence");
  }

  /**
   * Keeps a file.
   *
   * @param name as it was given; only its last part is remembered
   * @throws TooLargeException if it is larger than {@link #LARGEST}, or there are too many
   */
  public Evidence.StoredFile keep(String name, InputStream content, @Nullable LocalDate expires)
      throws IOException {
    PrivateFolder.create(folder);
    if (count() >= MOST) {
      throw new TooLargeException("There are " + MOST + " files already");
    }
    Path arriving = Files.createTempFile(folder, "arriving", ".part");
    try {
      MessageDigest sha256 = sha256();
      long size;
      try (OutputStream out = Files.newOutputStream(arriving)) {
        size = bounded(new DigestInputStream(content, sha256), out);
      }
      try (FileChannel channel = FileChannel.open(arriving, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      String digest = HexFormat.of().formatHex(sha256.digest());
      Files.move(arriving, folder.resolve(digest), StandardCopyOption.ATOMIC_MOVE);
      PrivateFolder.flush(folder);
      return new Evidence.StoredFile(plain(name), digest, size, expires);
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  private static long bounded(InputStream in, OutputStream out) throws IOException {
    byte[] buffer = new byte[16_384];
    long size = 0;
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      size += count;
      if (size > LARGEST) {
        throw new TooLargeException("A file has at most " + (LARGEST >> 20) + " MB");
      }
      out.write(buffer, 0, count);
    }
    return size;
  }

  private long count() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }

  /** The name without folders and without what no name has. */
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[\\p{Cntrl}\"<>|:*?]", "_").strip();
    String named = plain.isEmpty() ? "file" : plain;
    return named.substring(Math.max(0, named.length() - Answer.LONGEST_NAME));
  }

  /** The file of that digest, if it is there and unchanged. */
  public Optional<Path> find(String sha256) throws IOException {
    if (!DIGEST.matcher(sha256).matches()) {
      return Optional.empty();
    }
    Path file = folder.resolve(sha256);
    return Files.isRegularFile(file) && isSound(sha256, file)
        ? Optional.of(file)
        : Optional.empty();
  }

  /** Whether the file is there and unchanged. */
  public boolean keeps(String sha256) {
    try {
      return find(sha256).isPresent();
    } catch (IOException unreadable) {
      return false;
    }
  }

  private boolean isSound(String sha256, Path file) throws IOException {
    long size = Files.size(file);
    long changed = Files.getLastModifiedTime(file).toMillis();
    Seen before = seen.get(sha256);
    if (before != null && before.size() == size && before.changed() == changed) {
      return before.sound();
    }
    MessageDigest digest = sha256();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    boolean sound = HexFormat.of().formatHex(digest.digest()).equals(sha256);
    seen.put(sha256, new Seen(size, changed, sound));
    return sound;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
