// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/**
 * Finds the provider of a key that its token keeps for itself. The platform finds it, too, except
 * for RSASSA-PSS: there the parameters are set before the key, and by then a provider is chosen.
 */
final class Tokens {
  private static final String PSS = "RSASSA-PSS";
  private static final PSSParameterSpec SHA256 =
      new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

  /** Asking a token costs a round trip, so it is asked once for each key. */
  private static final Map<PrivateKey, Optional<Provider>> HOLDING =
      Collections.synchronizedMap(new WeakHashMap<>());

  private Tokens() {}

  /** Empty for a key that is at hand, and for one that no token can use for RSASSA-PSS. */
  static Optional<Provider> holding(PrivateKey key) {
    if (key.getEncoded() != null || !key.getAlgorithm().equals("RSA")) {
      return Optional.empty();
    }
    return HOLDING.computeIfAbsent(key, Tokens::search);
  }

  private static Optional<Provider> search(PrivateKey key) {
    for (Provider provider : Security.getProviders("Signature." + PSS)) {
      if (takes(provider, key)) {
        return Optional.of(provider);
      }
    }
    return Optional.empty();
  }

  private static boolean takes(Provider provider, PrivateKey key) {
    try {
      Signature signature = Signature.getInstance(PSS, provider);
      signature.setParameter(SHA256);
      signature.initSign(key);
      return true;
    } catch (InvalidKeyException
        | NoSuchAlgorithmException
        | InvalidAlgorithmParameterException e) {
      return false;
    }
  }
}
