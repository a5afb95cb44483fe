// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.command;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.util.List;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.schemapack.InstalledPacks;
import org.crossborder.validation.schemapack.LoadedPacks;
import org.crossborder.validation.schemapack.PackSigners;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an operator's schema packs are; without any, the validator's own documents are known. */
final class PackOptions {
  @Option(
      names = "--packs",
      paramLabel = "DIR",
      description = "Directory in which schema packs are installed.")
  @Nullable Path directory;

  @Option(
      names = "--pack-signers",
      paramLabel = "PEM",
      description = "Certificates of those whose sealed packs are used; any other is refused.")
  @Nullable Path signers;

  /** The installed packs; the directory has to be named. */
  InstalledPacks installed() throws IOException, CertificateException {
    if (directory == null) {
      throw new IllegalArgumentException("--packs, the directory of schema packs, is missing");
    }
    return new InstalledPacks(
        directory, signers == null ? PackSigners.NONE : PackSigners.read(signers));
  }

  /** What is switched on, and what of it is refused. */
  LoadedPacks load() throws IOException, CertificateException {
    return directory == null ? new LoadedPacks(Packs.builtIn(), List.of()) : installed().load();
  }

  /** What is switched on; a pack that is refused stops the command, since a person is at hand. */
  Packs require() throws IOException, CertificateException {
    LoadedPacks loaded = load();
    if (!loaded.refused().isEmpty()) {
      LoadedPacks.Refused refused = loaded.refused().get(0);
      throw new IllegalStateException(
          "The pack %s is switched on and refused: %s".formatted(refused.id(), refused.sentence()));
    }
    return loaded.packs();
  }
}
