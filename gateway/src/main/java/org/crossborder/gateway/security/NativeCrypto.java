// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.Security;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the platform's arithmetic be done in native code, where there is a build for it: Amazon's
 * Corretto Crypto Provider, before the JDK's own providers. Keys in tokens stay with their token,
 * and what asks for a provider by its name still gets that one.
 */
public final class NativeCrypto {
  private static final Logger LOG = LoggerFactory.getLogger(NativeCrypto.class);
  private static final int FIRST = 1;

  private NativeCrypto() {}

  /**
   * Puts it first, unless it is not for this machine or contradicts the JDK; the log says which. To
   * be called before keys are read and TLS begins.
   *
   * @return whether it is there
   */
  public static boolean install() {
    Provider provider = AmazonCorrettoCryptoProvider.INSTANCE;
    Throwable missing = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError();
    if (missing != null) {
      LOG.info(
          "Cryptography by the JDK alone: no native code for this machine ({})", reason(missing));
      return false;
    }
    try {
      NativeSelfTest.run(provider);
    } catch (GeneralSecurityException | RuntimeException contradiction) {
      LOG.warn("Cryptography by the JDK alone: the native provider failed its test", contradiction);
      return false;
    }
    Security.insertProviderAt(provider, FIRST);
    LOG.info(
        "Cryptography by {} {} first, tested against the JDK's",
        provider.getName(),
        provider.getVersionStr());
    return true;
  }

  private static String reason(Throwable missing) {
    return String.valueOf(missing.getMessage()).lines().findFirst().orElse("");
  }
}
