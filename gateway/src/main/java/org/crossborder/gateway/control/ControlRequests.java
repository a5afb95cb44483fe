// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.control;

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
 * How a command asks the running gateway, which alone has the embedded database open, for something
 * that is put in a file or folder, such as a backup: by a file in its home. Who can write there
 * could read and change everything anyway, so nothing more is asked.
 */
public final class ControlRequests implements Rounds.Round {
  private static final Logger LOG = LoggerFactory.getLogger(ControlRequests.class);
  private static final String DONE = ".done";
  private static final String OK = "ok\n";
  private static final Duration LOOK = Duration.ofMillis(100);

  private final Path directory;
  private final String kind;
  private final Task task;

  /** What is asked for. */
  @FunctionalInterface
  public interface Task {
    /**
     * Does it.
     *
     * @param target where to
     * @throws IOException if it cannot be done, with why in a sentence
     */
    void into(Path target) throws IOException;
  }

  /**
   * @param kind of what is asked for: {@code backup}
   */
  public ControlRequests(Path home, String kind, Task task) throws IOException {
    this.directory = Files.createDirectories(directory(home));
    this.kind = kind;
    this.task = task;
  }

  private static Path directory(Path home) {
    return home.resolve("control");
  }

  @Override
  public List<Runnable> due(int maximum) {
    try (DirectoryStream<Path> requests = Files.newDirectoryStream(directory, "*." + kind)) {
      for (Path request : requests) {
        take(request);
      }
    } catch (NoSuchFileException e) {
      LOG.debug("Nobody can ask for a {}: {} is gone", kind, directory);
    } catch (IOException e) {
      LOG.error("Requests cannot be read ({}): {}", kind, e.toString());
    }
    return List.of();
  }

  private void take(Path request) throws IOException {
    Path target = Path.of(Files.readString(request).strip());
    Files.delete(request);
    String answer;
    try {
      task.into(target);
      answer = OK;
    } catch (IOException | RuntimeException e) {
      LOG.error("A command asked in vain: {}", kind, e);
      answer = String.valueOf(e.getMessage());
    }
    String name = String.valueOf(request.getFileName()).replace("." + kind, DONE);
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
  public static void ask(Path home, String kind, Path target, Duration patience)
      throws IOException, InterruptedException {
    String id = UUID.randomUUID().toString();
    Path request = directory(home).resolve(id + "." + kind);
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
