// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sealing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a wrong PIN from being tried again and again: a token locks itself after a few. After a
 * refusal no key of the token is opened until the configuration is read again.
 */
final class LoginGuard {
  private @Nullable KeyFault refused;

  /** Opening keys, for which a token may want its PIN. */
  interface Login {
    List<SealingKey> open() throws IOException, GeneralSecurityException;
  }

  synchronized List<SealingKey> through(Login login) throws KeyUnavailableException {
    KeyFault before = refused;
    if (before != null) {
      throw new KeyUnavailableException(
          before.why() + "; it is not tried again, so that the token does not lock itself", null);
    }
    try {
      return login.open();
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      KeyFault fault = KeyFault.of(e);
      refused = fault.pinRefused() ? fault : null;
      throw new KeyUnavailableException(fault.why(), e);
    }
  }

  synchronized void forget() {
    refused = null;
  }
}
