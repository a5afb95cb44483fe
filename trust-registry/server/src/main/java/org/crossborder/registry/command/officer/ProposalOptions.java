// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crossborder.registry.command.remote.RefusedByRegistryException;
import org.crossborder.registry.command.remote.RegistryApi;
import org.crossborder.registry.command.remote.RegistryOptions;
import org.crossborder.trust.list.intake.ImportSettings;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.operation.Operation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Why a change is proposed, by whom, and to which registry. */
final class ProposalOptions {
  @Option(names = "--title", paramLabel = "TEXT", description = "one line; default: what is done")
  private @Nullable String title;

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why")
  private String reason;

  @Option(
      names = "--legal-reference",
      required = true,
      paramLabel = "TEXT",
      description = "the law or agreement that it rests on")
  private String legalReference;

  @Option(
      names = "--correction",
      paramLabel = "TEXT",
      description = "labels a change that acts back as a correction, and says of what")
  private @Nullable String correction;

  @Option(
      names = "--print",
      description = "print what would be sent, signed, and send nothing; needs --based-on")
  private boolean print;

  @Option(
      names = "--based-on",
      paramLabel = "SIZE",
      description = "size of the log that you have seen; default: the registry's newest")
  private @Nullable Long basedOn;

  @Mixin private SigningOptions signing;
  @Mixin private RegistryOptions registry;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  ProposalOptions() {}

  boolean isOnlyPrinted() {
    return print;
  }

  boolean isCorrection() {
    return correction != null;
  }

  String reason() {
    return reason;
  }

  SigningOptions signing() {
    return signing;
  }

  RegistryApi api() throws IOException {
    return registry.api();
  }

  /** The change that consists of these operations. */
  Change change(String defaultTitle, List<Operation> operations, Instant now)
      throws IOException, RefusedByRegistryException {
    return new Change(
        UUID.randomUUID().toString(),
        basedOn == null ? treeSize() : basedOn,
        now,
        title == null ? defaultTitle : title,
        reason,
        legalReference,
        correction,
        operations);
  }

  /** How something is imported; the change is then made by {@link #change}. */
  ImportSettings imports(String party, String level, Instant now) {
    return new ImportSettings(
        party, level, isCorrection(), legalReference, 0, now, () -> UUID.randomUUID().toString());
  }

  private long treeSize() throws IOException, RefusedByRegistryException {
    if (print) {
      throw new IllegalArgumentException("--print needs --based-on, the size of the log");
    }
    return api().treeSize();
  }
}
