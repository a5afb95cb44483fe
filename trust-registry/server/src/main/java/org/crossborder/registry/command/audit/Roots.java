// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.log.note.LogPolicy;
import org.crossborder.trust.snapshot.LogAuthority;
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.MetadataSignatures;
import org.crossborder.trust.snapshot.RefusedException;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RootMetadata;

/**
 * The roots from the given one on, each vouched for by the one before.
 *
 * @param versions ascending, at least one
 */
record Roots(List<RootMetadata> versions) {
  Roots {
    versions = List.copyOf(versions);
  }

  /** Follows the copy's roots from the one that was given out of band. */
  static Roots from(byte[] given, Copied copied) throws IOException, NotVerifiedException {
    try {
      MetadataJson json = new MetadataJson();
      List<RootMetadata> versions = new ArrayList<>(List.of(json.selfSignedRoot(given)));
      for (; ; ) {
        RootMetadata last = versions.get(versions.size() - 1);
        Optional<byte[]> next = copied.find(Export.rootPath(last.version() + 1));
        if (next.isEmpty()) {
          return new Roots(versions);
        }
        MetadataSignatures.verified(next.get(), Role.ROOT, last);
        versions.add(json.selfSignedRoot(next.get()));
      }
    } catch (RefusedException e) {
      throw new NotVerifiedException("A root: " + e.refusal().sentence(), e);
    }
  }

  RootMetadata newest() {
    return versions.get(versions.size() - 1);
  }

  /** Whose word about the log is believed. */
  LogPolicy policy() throws NotVerifiedException {
    LogAuthority log = newest().log();
    if (log == null) {
      throw new NotVerifiedException("The root names no log");
    }
    return log.policy();
  }
}
