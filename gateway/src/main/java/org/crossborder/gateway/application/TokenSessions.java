// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Signature;
import org.crossborder.gateway.sealing.KeyFault;
import org.crossborder.gateway.security.MshKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * Keeps the gateway's own keys usable that are in a token: when one no longer signs, because the
 * token was pulled out and put back or has ended its sessions, the token is logged in to again and
 * the keys are read anew. After a refused PIN nothing is tried until a restart.
 */
final class TokenSessions {
  private static final Logger LOG = LoggerFactory.getLogger(TokenSessions.class);

  private final OwnKeys keys;
  private final SslBundles bundles;
  private boolean pinRefused;

  TokenSessions(OwnKeys keys, SslBundles bundles) {
    this.keys = keys;
    this.bundles = bundles;
  }

  /** Tries each key that is in a token, and logs in again if one does not sign. */
  synchronized void check() {
    if (pinRefused || keys.get().stream().filter(TokenSessions::isHeld).allMatch(this::signs)) {
      return;
    }
    LOG.warn("A token has lost the gateway's session; logging in again");
    try {
      for (String name : keys.names()) {
        logIn(bundles.getBundle(name));
      }
      keys.reload();
    } catch (IOException | GeneralSecurityException | RuntimeException e) {
      KeyFault fault = KeyFault.of(e);
      pinRefused = fault.pinRefused();
      LOG.error("The gateway's own key is not available: {}", fault.why());
    }
  }

  private static boolean isHeld(MshKey key) {
    return key.privateKey().getEncoded() == null;
  }

  private boolean signs(MshKey key) {
    try {
      Signature signature =
          Signature.getInstance(
              key.privateKey().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
      signature.initSign(key.privateKey());
      signature.update((byte) 0);
      return signature.sign().length > 0;
    } catch (GeneralSecurityException | RuntimeException e) {
      LOG.warn("{} does not sign: {}", key, KeyFault.of(e).why());
      return false;
    }
  }

  private static void logIn(SslBundle bundle) throws IOException, GeneralSecurityException {
    KeyStore store = bundle.getStores().getKeyStore();
    if (store != null && store.getType().equals("PKCS11")) {
      store.load(null, GatewayKey.password(bundle));
    }
  }
}
