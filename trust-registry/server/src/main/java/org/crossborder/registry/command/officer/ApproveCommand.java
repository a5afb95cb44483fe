// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
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

  @Parameters(paramLabel = "ID", arity = "1..*", description = "changes; requests lists them")
  private List<String> ids;

  @Option(names = "--print", description = "print the signature and send nothing")
  private boolean print;

  @Mixin private Consent consent;
  @Mixin private SigningOptions signing;
  @Mixin private RegistryOptions registry;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ApproveCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected int act() throws IOException, RefusedByRegistryException, MalformedEntryException {
    RegistryApi api = registry.api();
    for (String id : ids) {
      if (!approve(id, api)) {
        err().println("Not signed.");
        return REFUSED;
      }
    }
    return DONE;
  }

  private boolean approve(String id, RegistryApi api)
      throws IOException, RefusedByRegistryException, MalformedEntryException {
    Change change = ProposedChange.fetch(id, api);
    if (!consent.to(change, err())) {
      return false;
    }
    byte[] bytes = ChangeJson.write(change);
    JsonNode signed =
        SignedChange.json("approval", signing.sign(bytes, Purpose.APPROVAL, clock.instant()));
    if (print) {
      out().println(signed);
      return true;
    }
    JsonNode answer = api.post("/v1/change-requests/" + id + "/approvals", signed);
    out().println(id);
    RequestText.standing(answer).forEach(err()::println);
    return true;
  }
}
