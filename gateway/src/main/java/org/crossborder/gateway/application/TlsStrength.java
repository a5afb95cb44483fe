// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundle;

/**
 * The strength that ENTSOG's AS4 profile 4.0 asks of TLS certificates: RSA above 3000 bits, EC
 * above 250. Partners outside of it accept less, so a weaker one is warned of and used.
 */
final class TlsStrength {
  private static final Logger LOG = LoggerFactory.getLogger(TlsStrength.class);
  private static final int RSA_ABOVE = 3_000;
  private static final int EC_ABOVE = 250;

  private TlsStrength() {}

  static void warn(String option, SslBundle bundle) {
    KeyStore store = bundle.getStores().getKeyStore();
    if (store != null) {
      weaknesses(store).forEach(weakness -> LOG.warn("{}: {}", option, weakness));
    }
  }

  /** What is too weak among the certificates that have a key. */
  static List<String> weaknesses(KeyStore store) {
    List<String> weaknesses = new ArrayList<>();
    try {
      for (String alias : Collections.list(store.aliases())) {
        Certificate certificate = store.getCertificate(alias);
        if (store.isKeyEntry(alias) && isWeak(certificate.getPublicKey())) {
          weaknesses.add(
              "the TLS certificate %s is weaker than ENTSOG's AS4 profile asks (RSA above %d bits, EC above %d)"
                  .formatted(alias, RSA_ABOVE, EC_ABOVE));
        }
      }
      return weaknesses;
    } catch (GeneralSecurityException e) {
      throw new WrongConfigurationException("A key store cannot be read: " + e, e);
    }
  }

  private static boolean isWeak(PublicKey key) {
    return (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() <= RSA_ABOVE)
        || (key instanceof ECPublicKey ec && ec.getParams().getOrder().bitLength() <= EC_ABOVE);
  }
}
