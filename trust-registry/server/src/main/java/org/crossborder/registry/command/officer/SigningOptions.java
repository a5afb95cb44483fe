// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.crossborder.trust.register.OfficerSignature;
import org.crossborder.trust.register.OfficerSignature.Purpose;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The officer's key that a command signs with. */
final class SigningOptions {
  @Option(names = "--key", paramLabel = "P12", description = "your key, made by officer new")
  private @Nullable Path key;

  @Mixin private PasswordOptions password;

  @SuppressWarnings("NullAway") // picocli fills in the fields
  SigningOptions() {}

  /** Signs the bytes of a change. */
  OfficerSignature sign(byte[] change, Purpose purpose, Instant now) throws IOException {
    if (key == null) {
      throw new IllegalArgumentException("--key is needed, the file with your key");
    }
    OfficerKey officer = OfficerKey.load(key, password.read());
    return OfficerSignature.sign(change, purpose, officer.certificate(), officer.key(), now);
  }
}
