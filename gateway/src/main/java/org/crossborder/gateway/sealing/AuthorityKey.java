// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

import java.security.ProviderException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An authority's key, opened when it is first used. A token may be pulled out and put back, or end
 * its sessions: then the key is opened once more and tried again. A PIN that the token has refused
 * is not tried a second time, for that would lock the token.
 */
final class AuthorityKey {
  private final KeySource source;
  private final LoginGuard guard;
  private @Nullable List<SealingKey> opened;

  /**
   * @param guard shared by all keys of one token
   */
  AuthorityKey(KeySource source, LoginGuard guard) {
    this.source = source;
    this.guard = guard;
  }

  /**
   * Uses the key, and once more with the key opened anew if its token has lost it meanwhile.
   *
   * @throws KeyUnavailableException if it cannot be had, with a sentence that is safe to show
   * @throws IllegalArgumentException if the key is there and what is done with it cannot be done
   */
  byte[] use(Instant now, Function<SealingKey, byte[]> use) throws KeyUnavailableException {
    List<SealingKey> keys = open();
    try {
      return use.apply(newest(keys, now));
    } catch (RuntimeException e) {
      if (!isLost(e)) {
        throw e;
      }
    }
    List<SealingKey> again = reopen(keys);
    try {
      return use.apply(newest(again, now));
    } catch (RuntimeException e) {
      if (isLost(e)) {
        throw new KeyUnavailableException(KeyFault.of(e).why(), e);
      }
      throw e;
    }
  }

  /** What a token's provider throws, raw or wrapped by the sealer. */
  private static boolean isLost(RuntimeException fault) {
    return fault instanceof ProviderException
        || (fault instanceof IllegalArgumentException && fault.getCause() != null);
  }

  private synchronized List<SealingKey> open() throws KeyUnavailableException {
    List<SealingKey> known = opened;
    return known == null ? read(source::open) : known;
  }

  /** Of several who find the same key stale, one opens it. */
  private synchronized List<SealingKey> reopen(List<SealingKey> stale)
      throws KeyUnavailableException {
    List<SealingKey> known = opened;
    if (known != null && known != stale) {
      return known;
    }
    opened = null;
    return read(source::reopen);
  }

  /** Forgets what was opened: the configuration has changed. */
  synchronized void forget() {
    opened = null;
    guard.forget();
  }

  private List<SealingKey> read(LoginGuard.Login login) throws KeyUnavailableException {
    List<SealingKey> keys = guard.through(login);
    opened = keys;
    return keys;
  }

  /** Of the valid ones; if none is, the newest, and validation says what is wrong with it. */
  private static SealingKey newest(List<SealingKey> keys, Instant now) {
    return keys.stream()
        .max(
            Comparator.comparing((SealingKey key) -> key.isValid(now))
                .thenComparing(SealingKey::begin))
        .orElseThrow();
  }
}
