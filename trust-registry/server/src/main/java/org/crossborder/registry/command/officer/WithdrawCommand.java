// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.time.Clock;
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
import picocli.CommandLine.Parameters;

@Command(
    name = "withdraw",
    description = "Takes back a proposal of your own Party that is not recorded yet.",
    mixinStandardHelpOptions = true)
final class WithdrawCommand extends RegistryAction {
  private final Clock clock;

  @Parameters(paramLabel = "ID", description = "the change; requests lists them")
  private String id;

  @Mixin private SigningOptions signing;
  @Mixin private RegistryOptions registry;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  WithdrawCommand(Clock clock) {
    this.clock = clock;
  }

  @Override
  protected int act() throws IOException, RefusedByRegistryException, MalformedEntryException {
    RegistryApi api = registry.api();
    Change change = ProposedChange.fetch(id, api);
    byte[] bytes = ChangeJson.write(change);
    api.post(
        "/v1/change-requests/" + id + "/withdrawal",
        SignedChange.json("withdrawal", signing.sign(bytes, Purpose.WITHDRAWAL, clock.instant())));
    out().println(id);
    return DONE;
  }
}
