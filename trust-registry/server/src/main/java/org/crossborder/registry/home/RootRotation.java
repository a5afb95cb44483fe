// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.home;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.crossborder.trust.snapshot.MetadataJson;
import org.crossborder.trust.snapshot.MetadataSignatures;
import org.crossborder.trust.snapshot.Refusal;
import org.crossborder.trust.snapshot.RefusedException;
import org.crossborder.trust.snapshot.Role;
import org.crossborder.trust.snapshot.RootMetadata;

/**
 * The way from one root to the next (The Update Framework, section 6.1): it is written, its holders
 * sign it, each on a machine of their own, and it is installed once enough keys of the old and of
 * the new root have signed.
 */
public final class RootRotation {
  private final Home home;

  /** The rotation of a home's root. */
  public RootRotation(Home home) {
    this.home = home;
  }

  /** The payload of the next root; makes the successors of the keys to be rotated. */
  public byte[] next(RootChange change, Instant now) {
    RootMetadata root = home.rootMetadata();
    KeyRing keys = home.keyRing();
    keys.settle(root, home.origin());
    NextRoot next = new NextRoot(root, home.logAuthority(), change, now);
    HomeFiles.makeDirectory(keys.next().directory());
    for (Role role : KeyRing.ROLES) {
      if (change.rotated().contains(KeyRing.name(role))) {
        keys.next().write(KeyRing.name(role), RootKeys.newKey());
        next.succeed(role, keys.next().readJwk(KeyRing.name(role)));
      }
    }
    if (change.rotated().contains(KeyRing.LOG)) {
      LogKey key = LogKey.generate();
      keys.next().write(KeyRing.LOG, key);
      next.succeedLog(KeyRing.log(key, home.origin()).key().toString());
    }
    return new MetadataJson().write(next.metadata());
  }

  /** A holder's signature under the payload of a next root, as a file to be sent back. */
  public static byte[] sign(byte[] payload, Path key) {
    return MetadataSignatures.sign(payload, Role.ROOT, List.of(KeyFiles.readJwk(key)));
  }

  /**
   * Installs the next root.
   *
   * @param signed what the holders of root keys sent back
   * @return its version
   * @throws RefusedException if too few keys of the old or of the new root have signed
   */
  public long install(List<byte[]> signed) throws RefusedException {
    byte[] metadata = MetadataSignatures.merge(signed);
    RootMetadata root = home.rootMetadata();
    MetadataSignatures.verified(metadata, Role.ROOT, root);
    RootMetadata next = new MetadataJson().selfSignedRoot(metadata);
    if (next.version() != root.version() + 1) {
      throw new RefusedException(
          Refusal.Kind.FAST_FORWARD,
          "Root version %d cannot follow version %d".formatted(next.version(), root.version()));
    }
    home.installRoot(next.version(), metadata);
    return next.version();
  }
}
