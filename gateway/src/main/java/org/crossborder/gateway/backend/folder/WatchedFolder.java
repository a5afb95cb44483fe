// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.DeliveredPart;
import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.backend.DeliveryOutcome;
import org.crossborder.gateway.backend.channel.DeliveredFile;
import org.crossborder.gateway.backend.channel.DeliveryJson;

/**
 * Delivers into a folder: each document gets a folder named for its id, which appears whole, by a
 * rename, once all of it is on disk. That confirms the delivery; the national side then moves it
 * away or leaves it. What it has moved away may appear once more, after a kill in between; its name
 * tells that it is the same.
 */
public final class WatchedFolder implements Backend {
  private static final String DESCRIPTION = "delivery.json";

  private final String name;
  private final FolderLayout layout;

  WatchedFolder(String name, FolderLayout layout) {
    this.name = name;
    this.layout = layout;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DeliveryOutcome deliver(Delivery delivery) {
    try {
      return deliver(delivery, delivery.message().id());
    } catch (IOException e) {
      return new DeliveryOutcome.NotConfirmed(
          "The folder " + name + " cannot be written (" + e.getClass().getSimpleName() + ")");
    }
  }

  private DeliveryOutcome deliver(Delivery delivery, UUID document) throws IOException {
    Path place = layout.deliveries().resolve(document.toString());
    if (!Files.isDirectory(place)) {
      Path part = layout.deliveries().resolve("." + document + ".part");
      clear(part);
      Files.createDirectory(part);
      int position = 0;
      for (DeliveredPart each : delivery.parts()) {
        Durable.copy(each.content(), part.resolve(DeliveredFile.name(each, position++)));
      }
      Durable.replace(part.resolve(DESCRIPTION), DeliveryJson.of(delivery));
      Durable.force(part);
      Durable.move(part, place);
    }
    return new DeliveryOutcome.Confirmed();
  }

  /** What a kill has left behind. */
  private static void clear(Path part) throws IOException {
    if (Files.isDirectory(part)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(part)) {
        for (Path file : files) {
          Files.delete(file);
        }
      }
      Files.delete(part);
    }
  }
}
