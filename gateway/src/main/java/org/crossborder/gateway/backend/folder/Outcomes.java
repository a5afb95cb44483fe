// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.gateway.backend.channel.DocumentStatus;
import org.crossborder.gateway.backend.channel.Handled;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a file and its outcome, together and in one step, where the national side looks for them: a
 * folder that has the file's name.
 */
final class Outcomes {
  /** The file with the outcome; beside it lies what it is about. */
  static final String FILE = "outcome.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int SAME_NAMES = 100_000;

  private final FolderLayout layout;

  Outcomes(FolderLayout layout) {
    this.layout = layout;
  }

  void done(Picked picked, Handled.Done done) throws IOException {
    Path place = free(layout.done(), picked.name());
    UUID document = done.document();
    if (document != null) {
      Durable.replace(index(document), place.getFileName().toString().getBytes(UTF_8));
    }
    publish(picked, done.outcome(), place);
  }

  void refused(Picked picked, Handled.Refused refused) throws IOException {
    publish(picked, refused.outcome(), free(layout.refused(), picked.name()));
  }

  /** The folder of a document that was submitted here; empty if it was not, or was taken away. */
  Optional<Path> of(UUID document) throws IOException {
    try {
      Path place = layout.done().resolve(Files.readString(index(document)));
      String stated =
          JSON.readTree(Files.readAllBytes(place.resolve(FILE)))
              .path(DocumentStatus.DOCUMENT)
              .asString("");
      return stated.equals(document.toString()) ? Optional.of(place) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Writes the outcome again, as it is now. */
  static void write(Path place, ObjectNode outcome) throws IOException {
    byte[] json = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(outcome);
    Durable.replace(place.resolve(FILE), json);
  }

  private static void publish(Picked picked, ObjectNode outcome, Path place) throws IOException {
    write(picked.directory(), outcome);
    Durable.move(picked.directory(), place);
  }

  private Path index(UUID document) {
    return layout.documents().resolve(document.toString());
  }

  /** Two files of one name are two; the second gets a number. */
  private static Path free(Path parent, String name) throws IOException {
    for (int number = 1; number <= SAME_NAMES; number++) {
      Path place = parent.resolve(number == 1 ? name : name + "-" + number);
      if (!Files.exists(place)) {
        return place;
      }
    }
    throw new IOException("Too many files are called alike; remove those that are done with");
  }
}
