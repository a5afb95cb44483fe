// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.crossborder.registry.command.remote.RefusedByRegistryException;
import org.crossborder.registry.command.remote.RegistryAction;
import org.crossborder.registry.command.remote.RegistryApi;
import org.crossborder.registry.command.remote.RegistryOptions;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.MalformedEntryException;
import org.crossborder.trust.register.OfficerSignature.Purpose;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

@Command(
    name = "approve",
    description =
        "Shows proposed changes and signs your approval. The last approval that is needed records"
            + " the change.",
    mixinStandardHelpOptions = true)
final class ApproveCommand extends RegistryAction {
  private final Clock clock;

  @Parameters(paramLabel = "ID", arity = "0..*", description = "changes; requests lists them")
  private List<String> ids = List.of();

  @Option(
      names = "--change",
      paramLabel = "FILE",
      description = "what --print of a proposal printed: approve it here, and print the signature")
  private @Nullable Path file;

  @Mixin private Consent consent;
  @Mixin private SigningOptions signing;
  @Mixin private RegistryOptions registry;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ApproveCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected int act() throws IOException, RefusedByRegistryException, MalformedEntryException {
    if (ids.isEmpty() == (file == null)) {
      throw new IllegalArgumentException("Give the ids of changes, or --change with a file");
    }
    boolean signed = file == null || approve(ProposedChange.read(file));
    for (String id : ids) {
      signed = signed && approve(id, registry.api());
    }
    if (!signed) {
      err().println("Not signed.");
    }
    return signed ? DONE : REFUSED;
  }

  /** Signs without any registry. */
  private boolean approve(Change change) throws IOException {
    if (!consent.to(change, err())) {
      return false;
    }
    out().println(signed(change));
    return true;
  }

  private boolean approve(String id, RegistryApi api)
      throws IOException, RefusedByRegistryException, MalformedEntryException {
    Change change = ProposedChange.fetch(id, api);
    if (!consent.to(change, err())) {
      return false;
    }
    JsonNode answer = api.post("/v1/change-requests/" + id + "/approvals", signed(change));
    out().println(id);
    RequestText.standing(answer).forEach(err()::println);
    return true;
  }

  private JsonNode signed(Change change) throws IOException {
    return SignedChange.json(
        "approval", signing.sign(ChangeJson.write(change), Purpose.APPROVAL, clock.instant()));
  }
}
