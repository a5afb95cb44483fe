// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.crossborder.gateway.backend.Backend;
import org.crossborder.gateway.backend.BackendContract;
import org.crossborder.gateway.backend.NationalSide;
import org.crossborder.gateway.store.Store;
import tools.jackson.databind.JsonNode;

class WebhookContractTest extends BackendContract {

  @Override
  protected NationalSide nationalSide(Store store, Path folder) throws Exception {
    Endpoint endpoint = Endpoint.start(folder);
    return new Listening(endpoint, new TestWebhook(store, endpoint.url()));
  }

  private record Listening(Endpoint endpoint, TestWebhook sending) implements NationalSide {
    @Override
    public Backend backend() {
      return sending.webhook;
    }

    @Override
    public List<Taken> taken() {
      return endpoint.requests().stream()
          .map(Endpoint::body)
          .filter(event -> event.path("type").asString().endsWith(".delivery"))
          .map(Listening::taken)
          .toList();
    }

    private static Taken taken(JsonNode event) {
      List<JsonNode> parts = event.at("/data/parts").valueStream().toList();
      return new Taken(
          event.path("subject").asString(),
          Base64.getDecoder().decode(parts.get(0).path("base64").asString()),
          parts.stream().skip(1).map(part -> part.path("sha256").asString()).toList());
    }

    /** A webhook pushes: what waits is posted. */
    @Override
    public void fetchAndConfirm() {
      sending.round();
    }

    @Override
    public void disconnect() {
      endpoint.stop();
    }

    @Override
    public void close() throws Exception {
      sending.close();
      endpoint.close();
    }
  }
}
