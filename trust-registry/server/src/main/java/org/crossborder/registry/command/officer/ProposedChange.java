// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.crossborder.registry.command.remote.RefusedByRegistryException;
import org.crossborder.registry.command.remote.RegistryApi;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.MalformedEntryException;
import tools.jackson.databind.JsonNode;

/** A proposed change, as the registry shows it to who may approve it. */
final class ProposedChange {
  private ProposedChange() {}

  /** Reads what a proposal printed. */
  static Change read(Path file) throws IOException, MalformedEntryException {
    String json = JsonFile.read(file, JsonNode.class).path("change").toString();
    return ChangeJson.readLenient(json.getBytes(StandardCharsets.UTF_8));
  }

  /** Fetches it; what is signed is made from it here, not by the registry. */
  static Change fetch(String id, RegistryApi api)
      throws IOException, RefusedByRegistryException, MalformedEntryException {
    UUID uuid = UUID.fromString(id);
    String json = api.json("/v1/change-requests/" + uuid).path("change").toString();
    Change change = ChangeJson.readLenient(json.getBytes(StandardCharsets.UTF_8));
    if (!change.id().equals(id)) {
      throw new IOException("The registry showed another change: " + change.id());
    }
    return change;
  }
}
