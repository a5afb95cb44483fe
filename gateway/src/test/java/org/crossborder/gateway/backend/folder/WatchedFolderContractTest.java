// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.BackendContract;
import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.backend.DeliveryOutcome;
import org.crossborder.gateway.backend.NationalSide;
import org.crossborder.gateway.backend.channel.Sha256;
import org.crossborder.gateway.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A watched folder does what every backend does; the national side moves away what it takes. */
class WatchedFolderContractTest extends BackendContract {

  @Override
  protected NationalSide nationalSide(Store store, Path folder) throws Exception {
    FolderLayout layout = new FolderLayout(folder);
    layout.prepare();
    return new Agency(layout, new WatchedFolder("agency", layout));
  }

  private static final class Agency implements NationalSide {
    private final FolderLayout layout;
    private final Backend backend;
    private final List<Taken> taken = new ArrayList<>();

    Agency(FolderLayout layout, Backend backend) {
      this.layout = layout;
      this.backend = backend;
    }

    /** Whatever lies there is taken as soon as a delivery has been made, as an agency would. */
    @Override
    public Backend backend() {
      return new Backend() {
        @Override
        public String name() {
          return backend.name();
        }

        @Override
        public DeliveryOutcome deliver(Delivery delivery) {
          DeliveryOutcome outcome = backend.deliver(delivery);
          collect();
          return outcome;
        }
      };
    }

    private void collect() {
      try (Stream<Path> there = Files.list(layout.deliveries())) {
        for (Path delivery : there.filter(Agency::isWhole).toList()) {
          taken.add(read(delivery));
          Files.move(delivery, layout.root().resolve("taken-" + taken.size()));
        }
      } catch (NoSuchFileException e) {
        // disconnected
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static boolean isWhole(Path delivery) {
      return !delivery.getFileName().toString().startsWith(".");
    }

    private static Taken read(Path delivery) throws IOException {
      JsonNode json =
          JsonMapper.shared().readTree(Files.readAllBytes(delivery.resolve("delivery.json")));
      List<String> annexes = new ArrayList<>();
      for (int position = 1; position < json.path("parts").size(); position++) {
        Path annex = delivery.resolve(json.path("parts").path(position).path("file").asString());
        annexes.add(Sha256.of(Files.readAllBytes(annex)));
      }
      return new Taken(
          json.path("idempotencyKey").asString(),
          Files.readAllBytes(delivery.resolve("document.xml")),
          annexes);
    }

    @Override
    public List<Taken> taken() {
      return taken;
    }

    @Override
    public void fetchAndConfirm() {}

    @Override
    public void disconnect() throws IOException {
      Files.delete(layout.deliveries());
    }

    @Override
    public void close() {}
  }
}
