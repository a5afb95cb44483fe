// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import com.nimbusds.jose.jwk.ECKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.MetadataSignatures;
import org.crossborder.trust.snapshot.RefusedException;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RootMetadata;

/**
 * The roots of a registry, from the one that a relying party was given: each signed by the keys of
 * the one before (The Update Framework, section 5.3). That a root has expired since does not matter
 * here: an answer is judged by the root of its time.
 */
public final class RootHistory {
  private final List<RootMetadata> roots;

  private RootHistory(List<RootMetadata> roots) {
    this.roots = List.copyOf(roots);
  }

  /** A root alone, given out of band. */
  public static RootHistory of(RootMetadata given) {
    return new RootHistory(List.of(given));
  }

  /**
   * A root given out of band, and those that followed it without a gap.
   *
   * @param metadata as published, e.g. {@code 1.root.json}, {@code 2.root.json}
   * @throws IllegalArgumentException if one does not follow from the one before; the message says
   *     why
   */
  public static RootHistory of(List<byte[]> metadata) {
    List<RootMetadata> roots = new ArrayList<>();
    for (byte[] next : metadata) {
      RootMetadata root = MetadataJson.givenRoot(next);
      if (!roots.isEmpty()) {
        follows(root, next, roots.get(roots.size() - 1));
      }
      roots.add(root);
    }
    if (roots.isEmpty()) {
      throw new IllegalArgumentException("A history begins with a root");
    }
    return new RootHistory(roots);
  }

  private static void follows(RootMetadata next, byte[] metadata, RootMetadata before) {
    try {
      MetadataSignatures.verified(metadata, Role.ROOT, before);
    } catch (RefusedException e) {
      throw new IllegalArgumentException(
          "Root version %d is not signed by the keys of version %d: %s"
              .formatted(next.version(), before.version(), e.refusal().sentence()),
          e);
    }
    if (next.version() != before.version() + 1) {
      throw new IllegalArgumentException(
          "Root version %d does not follow version %d".formatted(next.version(), before.version()));
    }
  }

  /** The public key with this id, if any of the roots names it for answers. */
  Optional<ECKey> answerKey(String keyId) {
    return roots.stream().flatMap(root -> root.key(Role.ANSWER, keyId).stream()).findFirst();
  }

  /**
   * The root of a version; or, where the history begins later, the first one after it: a root still
   * names the keys of its predecessors for the time in which they answered.
   */
  Optional<RootMetadata> version(long version) {
    return roots.stream().filter(root -> root.version() >= version).findFirst();
  }

  /** The versions it knows, in words. */
  String versions() {
    long first = roots.get(0).version();
    long last = roots.get(roots.size() - 1).version();
    return first == last ? "version " + first : "versions %d to %d".formatted(first, last);
  }
}
