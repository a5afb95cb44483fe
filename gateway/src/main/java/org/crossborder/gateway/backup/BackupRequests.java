// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.crossborder.gateway.work.Rounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a command asks the running gateway, which alone has the embedded database open, for a backup:
 * by a file in its home. Who can write there could read and change everything anyway, so nothing
 * more is asked.
 */
public final class BackupRequests implements Rounds.Round {
  private static final Logger LOG = LoggerFactory.getLogger(BackupRequests.class);
  private static final String REQUEST = ".request";
  private static final String DONE = ".done";
  private static final String OK = "ok\n";
  private static final Duration LOOK = Duration.ofMillis(100);

  private final Path directory;
  private final Backup backup;

  public BackupRequests(Path home, Backup backup) throws IOException {
    this.directory = Files.createDirectories(directory(home));
    this.backup = backup;
  }

  private static Path directory(Path home) {
    return home.resolve("control");
  }

  @Override
  public List<Runnable> due(int maximum) {
    try (DirectoryStream<Path> requests = Files.newDirectoryStream(directory, "*" + REQUEST)) {
      for (Path request : requests) {
        take(request);
      }
    } catch (NoSuchFileException e) {
      LOG.debug("Nobody can ask for a backup: {} is gone", directory);
    } catch (IOException e) {
      LOG.error("Requests for backups cannot be read: {}", e.toString());
    }
    return List.of();
  }

  private void take(Path request) throws IOException {
    Path target = Path.of(Files.readString(request).strip());
    Files.delete(request);
    String answer;
    try {
      Manifest manifest = backup.into(target);
      LOG.info(
          "Backup: {} files, {} bytes beside the database", manifest.files(), manifest.bytes());
      answer = OK;
    } catch (IOException | RuntimeException e) {
      LOG.error("The backup failed", e);
      answer = String.valueOf(e.getMessage());
    }
    String name = String.valueOf(request.getFileName()).replace(REQUEST, DONE);
    write(directory.resolve(name), answer);
  }

  private static void write(Path file, String text) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, text, UTF_8);
    Files.move(part, file, ATOMIC_MOVE);
  }

  /**
   * Asks the gateway that runs on this home, and waits until it is done.
   *
   * @throws IOException if it fails, or does not answer in time
   */
  public static void ask(Path home, Path target, Duration patience)
      throws IOException, InterruptedException {
    String id = UUID.randomUUID().toString();
    Path request = directory(home).resolve(id + REQUEST);
    Path done = directory(home).resolve(id + DONE);
    write(request, target.toAbsolutePath().toString());
    for (long waits = patience.dividedBy(LOOK); waits > 0 && !Files.exists(done); waits--) {
      Thread.sleep(LOOK.toMillis());
    }
    if (!Files.exists(done)) {
      Files.deleteIfExists(request);
      throw new IOException("The running gateway did not answer within " + patience);
    }
    String answer = Files.readString(done);
    Files.delete(done);
    if (!answer.equals(OK)) {
      throw new IOException("The running gateway says: " + answer);
    }
  }
}
