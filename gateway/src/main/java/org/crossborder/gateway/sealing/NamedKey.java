// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

import java.util.List;
import org.crossborder.validation.signature.RsaPadding;
import org.jspecify.annotations.Nullable;

/**
 * A key that the gateway seals with on behalf of an authority.
 *
 * @param name by which clients ask for it
 * @param token name of the token that holds it, or null if none does; the keys of one token share
 *     what it says of the PIN
 * @param timestamped whether the seal gets a time-stamp (baseline level T instead of B)
 * @param padding with a key of RSA
 * @param permissions who may use it for what; nobody else may
 */
public record NamedKey(
    String name,
    KeySource source,
    @Nullable String token,
    boolean timestamped,
    RsaPadding padding,
    List<SealingPermission> permissions) {
  public NamedKey {
    permissions = List.copyOf(permissions);
  }
}
