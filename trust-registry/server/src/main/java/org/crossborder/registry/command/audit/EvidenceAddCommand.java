// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crossborder.registry.command.remote.RefusedByRegistryException;
import org.crossborder.registry.command.remote.RegistryAction;
import org.crossborder.registry.command.remote.RegistryOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "add",
    description =
        "Hands in revocation lists of listed services. The CA's own signature vouches for them, so"
            + " no officer's is needed.",
    mixinStandardHelpOptions = true)
final class EvidenceAddCommand extends RegistryAction {
  @Parameters(paramLabel = "CRL", arity = "1..*", description = "a revocation list, DER")
  private List<Path> files;

  @Mixin private RegistryOptions registry;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  EvidenceAddCommand() {}

  @Override
  protected int act() throws IOException, RefusedByRegistryException {
    for (Path file : files) {
      out()
          .println(
              registry
                  .api()
                  .post(
                      "/v1/revocation-evidence", "application/pkix-crl", Files.readAllBytes(file)));
    }
    return DONE;
  }
}
