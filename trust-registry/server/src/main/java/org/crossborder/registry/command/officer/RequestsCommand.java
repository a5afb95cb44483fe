// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import org.crossborder.registry.command.remote.RefusedByRegistryException;
import org.crossborder.registry.command.remote.RegistryAction;
import org.crossborder.registry.command.remote.RegistryOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

@Command(
    name = "requests",
    description = "Lists change requests, and who has still to approve them.",
    mixinStandardHelpOptions = true)
final class RequestsCommand extends RegistryAction {
  @Option(
      names = "--state",
      paramLabel = "STATE",
      defaultValue = "PENDING",
      description = "PENDING, RECORDED, WITHDRAWN or EXPIRED; default: ${DEFAULT-VALUE}")
  private String state;

  @Mixin private RegistryOptions registry;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  RequestsCommand() {}

  @Override
  protected int act() throws IOException, RefusedByRegistryException {
    for (JsonNode request : registry.api().json("/v1/change-requests?state=" + state)) {
      out()
          .printf(
              "%s  %s%n",
              request.path("id").asString(""), request.at("/change/title").asString(""));
      RequestText.standing(request).forEach(line -> out().println("  " + line));
    }
    return DONE;
  }
}
